using System.Globalization;
using System.Text;
using ThreadsSdk.Scheduling.Speed.Measuring;

namespace ThreadsSdk.Scheduling.Speed;

/// <summary>What was measured of each contender, as a table, and where one misses a goal.</summary>
internal sealed record Report(IReadOnlyList<(string Contender, Measures Measures)> Columns)
{
    public IReadOnlyList<string> Misses =>
        [
            .. from column in Columns.Skip(1)
            from goal in Goal.All
            where !goal.IsReached(Columns[0].Measures[goal.Metric], column.Measures[goal.Metric])
            select $"missed: {column.Contender}, {goal.Metric.Name}, wanted {goal.Wanted}",
        ];

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine($"| {Wide("")} |{string.Concat(Columns.Select(column => $" {column.Contender.PadLeft(9)} |"))}  wanted |");
        text.AppendLine($"|{new string('-', 46)}|{string.Concat(Columns.Select(_ => "----------:|"))}--------:|");
        foreach (var goal in Goal.All)
        {
            var values = Columns.Select(column => column.Measures[goal.Metric].ToString(goal.Metric.Format, CultureInfo.InvariantCulture));
            text.AppendLine(
                $"| {Wide(goal.Metric.Name)} |{string.Concat(values.Select(value => $" {value.PadLeft(9)} |"))} {goal.Wanted.PadLeft(7)} |"
            );
        }

        return text.AppendJoin(Environment.NewLine, Misses).ToString();
    }

    private static string Wide(string name) => name.PadRight(44);
}
