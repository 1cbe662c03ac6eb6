using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Insights for people: a table that says what each number is, and bars to compare them.</summary>
internal static class InsightsView
{
    public static IRenderable Create(IReadOnlyList<InsightMetric> metrics)
    {
        var rows = metrics.Select(metric => (Metric: metric, Value: Total(metric))).Where(row => row.Value is not null).ToList();
        if (rows.Count == 0)
        {
            return new Text("No insights.\n");
        }

        var list = new Listing(
            new("metric"),
            ListColumn.Number("value"),
            ListColumn.Quiet("period"),
            ListColumn.Text("meaning") with
            {
                Style = Tables.Quiet,
            }
        );
        var bars = new BarChart { Width = 72, ShowValues = true }.UseValueFormatter(number => Plain.Number(number));
        foreach (var (metric, value) in rows)
        {
            list.Add(metric.Title ?? metric.Name, Plain.Number(value), metric.Period?.ToString(), metric.Description);
            bars.AddItem(Markup.Escape(Plain.Harmless(metric.Name ?? Plain.Missing)), value!.Value, Color.Blue);
        }

        list.Below = new Padder(bars, new Padding(2, 0, 0, 1));
        return list;
    }

    // A metric is one number, or one for each day or each link.
    private static double? Total(InsightMetric metric) =>
        metric.TotalValue?.Value ?? metric.Values?.Sum(value => value.Value ?? 0) ?? metric.LinkTotalValues?.Sum(link => link.Value ?? 0);
}
