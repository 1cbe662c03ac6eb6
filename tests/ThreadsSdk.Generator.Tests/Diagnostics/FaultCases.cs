namespace ThreadsSdk.Generator.Tests.Diagnostics;

/// <summary>Every fault the spec can have, at least one for each rule.</summary>
internal static class FaultCases
{
    public static IReadOnlyDictionary<string, FaultCase> All { get; } =
        ReadingCases
            .All.Concat(ModelCases.All)
            .Concat(EndpointCases.All)
            .Concat(DeprecationCases.All)
            .ToDictionary(item => item.ToString());
}
