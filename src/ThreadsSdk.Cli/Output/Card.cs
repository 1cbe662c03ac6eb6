using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>
/// Names and values below each other. In a pipe each is a line with a tab between name and value; the further lines of a value begin with
/// the tab.
/// </summary>
internal sealed class Card(IEnumerable<(string Name, string? Value)> rows) : Renderable, IHasLines
{
    private readonly List<(string Name, string Value)> _rows =
    [
        .. rows.Where(row => row.Value is not null).Select(row => (row.Name, Plain.Harmless(row.Value!))),
    ];

    public IRenderable ToLines() =>
        new TabbedLines(
            _rows.SelectMany(row => row.Value.Split('\n').Select((line, number) => $"{(number == 0 ? row.Name : "")}\t{line}"))
        );

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach (var (name, value) in _rows)
        {
            grid.AddRow(new Text(name, Tables.Quiet), new Text(value));
        }

        return ((IRenderable)grid).Render(options, maxWidth);
    }
}
