using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Finds one metric in a response, in any of Meta's shapes, and adds one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MetricList
{
    /// <summary>Returns the one number of a metric.</summary>
    public static long? Value(IReadOnlyList<InsightMetric> metrics, string? name) =>
        Find(metrics, name) is { } metric ? metric.TotalValue?.Value ?? (metric.Values is [var first, ..] ? first.Value : null) : null;

    /// <summary>Returns the dated numbers of a metric.</summary>
    public static IReadOnlyList<MetricValue>? Series(IReadOnlyList<InsightMetric> metrics, string? name) => Find(metrics, name)?.Values;

    /// <summary>Returns the numbers of a metric by link.</summary>
    public static IReadOnlyList<LinkClicks>? Links(IReadOnlyList<InsightMetric> metrics, string? name) =>
        Find(metrics, name)?.LinkTotalValues;

    /// <summary>Returns the numbers of a metric by dimension.</summary>
    public static IReadOnlyList<MetricBreakdown>? Breakdowns(IReadOnlyList<InsightMetric> metrics, string? name) =>
        Find(metrics, name)?.TotalValue?.Breakdowns;

    /// <summary>Returns the metrics with another number.</summary>
    public static IReadOnlyList<InsightMetric> WithValue(IReadOnlyList<InsightMetric> metrics, string? name, long? value) =>
        With(
            metrics,
            name,
            value is null
                ? null
                : new InsightMetric
                {
                    Name = name,
                    TotalValue = new MetricTotal { Value = value },
                }
        );

    /// <summary>Returns the metrics with other dated numbers.</summary>
    public static IReadOnlyList<InsightMetric> WithSeries(
        IReadOnlyList<InsightMetric> metrics,
        string? name,
        IReadOnlyList<MetricValue>? values
    ) => With(metrics, name, values is null ? null : new InsightMetric { Name = name, Values = values });

    /// <summary>Returns the metrics with other numbers by link.</summary>
    public static IReadOnlyList<InsightMetric> WithLinks(
        IReadOnlyList<InsightMetric> metrics,
        string? name,
        IReadOnlyList<LinkClicks>? links
    ) => With(metrics, name, links is null ? null : new InsightMetric { Name = name, LinkTotalValues = links });

    /// <summary>Returns the metrics with other numbers by dimension.</summary>
    public static IReadOnlyList<InsightMetric> WithBreakdowns(
        IReadOnlyList<InsightMetric> metrics,
        string? name,
        IReadOnlyList<MetricBreakdown>? breakdowns
    ) =>
        With(
            metrics,
            name,
            breakdowns is null
                ? null
                : new InsightMetric
                {
                    Name = name,
                    TotalValue = new MetricTotal { Breakdowns = breakdowns },
                }
        );

    private static InsightMetric? Find(IReadOnlyList<InsightMetric> metrics, string? name)
    {
        foreach (var metric in metrics)
        {
            if (string.Equals(metric.Name, name, StringComparison.Ordinal))
            {
                return metric;
            }
        }

        return null;
    }

    private static IReadOnlyList<InsightMetric> With(IReadOnlyList<InsightMetric> metrics, string? name, InsightMetric? metric)
    {
        var others = metrics.Where(other => !string.Equals(other.Name, name, StringComparison.Ordinal));
        return metric is null ? [.. others] : [.. others, metric];
    }
}
