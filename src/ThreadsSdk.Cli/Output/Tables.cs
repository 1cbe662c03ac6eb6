using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Names and values for people.</summary>
internal static class Tables
{
    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    /// <summary>Names and values below each other.</summary>
    public static IRenderable Card(IEnumerable<(string Name, string? Value)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach (var (name, value) in rows.Where(row => row.Value is not null))
            grid.AddRow(new Text(name, Quiet), Plain.Cell(value));
        return grid;
    }
}
