using ThreadsSdk.Simulator.Spec;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Creates the texts beside the numbers of a metric.</summary>
internal static class InsightText
{
    public static string Title(string? metric) => (metric ?? "").Replace('_', ' ');

    public static string? Description(SimulatorSpec spec, string set, string? metric) =>
        spec.Metrics(set).Metrics.FirstOrDefault(item => item.Key == metric)?.Doc;

    public static string Id(string node, string? metric, InsightsPeriod period) => $"{node}/insights/{metric}/{period}";
}
