using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Creates the texts beside the numbers of a metric.</summary>
internal static class InsightText
{
    public static string? Title(SimulatorSpec spec, string set, string? metric) => Find(spec, set, metric)?.Title ?? metric;

    public static string? Description(SimulatorSpec spec, string set, string? metric) => Find(spec, set, metric)?.Doc;

    public static string Id(string node, string? metric, InsightsPeriod period) => $"{node}/insights/{metric}/{period}";

    private static MetricSpec? Find(SimulatorSpec spec, string set, string? metric) =>
        spec.Metrics(set).Metrics.FirstOrDefault(item => item.Key == metric);
}
