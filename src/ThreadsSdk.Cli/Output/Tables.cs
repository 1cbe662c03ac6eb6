using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>The one look of all tables.</summary>
internal static class Tables
{
    public static Table Create() => new Table().Border(TableBorder.Simple).BorderStyle(Quiet);

    public static Style Quiet { get; } = new(decoration: Decoration.Dim);

    /// <summary>Names and values below each other.</summary>
    public static IRenderable Card(IEnumerable<(string Name, string? Value)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach (var (name, value) in rows.Where(row => row.Value is not null))
            grid.AddRow(new Text(name, Quiet), Plain.Cell(value));
        return grid;
    }

    public static TableColumn Left(string title) => new TableColumn(new Text(title, Quiet)).NoWrap();

    public static TableColumn Right(string title) => Left(title).RightAligned();

    public static TableColumn Wide(string title) => new(new Text(title, Quiet));
}
