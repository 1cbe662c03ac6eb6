using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Insights for people: a table that says what each number is, and bars to compare them.</summary>
internal static class InsightsView
{
    public static IRenderable Of(IReadOnlyList<InsightMetric> metrics)
    {
        var rows = metrics.Select(metric => (Metric: metric, Value: Total(metric))).Where(row => row.Value is not null).ToList();
        if (rows.Count == 0)
            return new Text("No insights.\n");

        var table = Tables.Create().AddColumns(Tables.Left("metric"), Tables.Right("value"), Tables.Left("period"), Tables.Wide("meaning"));
        var bars = new BarChart { Width = 72, ShowValues = true }.UseValueFormatter(number => Plain.Number(number));
        foreach (var (metric, value) in rows)
        {
            table.AddRow(
                Plain.Cell(metric.Title ?? metric.Name),
                Plain.Cell(Plain.Number(value)),
                new Text(Plain.Harmless(metric.Period?.ToString() ?? Plain.Missing), Tables.Quiet),
                new Text(Plain.Harmless(metric.Description ?? ""), Tables.Quiet));
            bars.AddItem(Markup.Escape(Plain.Harmless(metric.Name ?? Plain.Missing)), value!.Value, Color.Blue);
        }

        return new Rows(table, new Padder(bars, new Padding(2, 0, 0, 1)));
    }

    // A metric is one number, or one for each day or each link.
    private static double? Total(InsightMetric metric) => metric.TotalValue?.Value ?? metric.Values?.Sum(value => value.Value ?? 0)
        ?? metric.LinkTotalValues?.Sum(link => link.Value ?? 0);
}
