using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Creates the demographics of a profile, with the same shares for every profile.</summary>
internal static class Demographics
{
    public static MetricBreakdown Create(User user, InsightsBreakdown breakdown) =>
        new()
        {
            DimensionKeys = [breakdown],
            Results =
            [
                .. Shares(breakdown)
                    .Select(share => new BreakdownResult
                    {
                        DimensionValues = [share.Name],
                        Value = (long)user.Followers * share.Percent / 100,
                    }),
            ],
        };

    private static (string Name, int Percent)[] Shares(InsightsBreakdown breakdown) =>
        breakdown == InsightsBreakdown.Country ? [("US", 48), ("DE", 21), ("JP", 17), ("BR", 14)]
        : breakdown == InsightsBreakdown.City ? [("Menlo Park, California", 41), ("Berlin, Berlin", 33), ("Tokyo, Tokyo", 26)]
        : breakdown == InsightsBreakdown.Age ? [("18-24", 23), ("25-34", 44), ("35-44", 22), ("45-54", 11)]
        : [("F", 47), ("M", 46), ("U", 7)];
}
