using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>
/// A list that is readable at every width. Where there is room it has columns, and cuts only texts; where there is none each row becomes a
/// few lines; outside of a terminal each row is a line of whole values with tabs between them. A table of Spectre.Console leaves out rows
/// or breaks values letter by letter when its columns do not fit.
/// </summary>
internal sealed class Listing(params IReadOnlyList<ListColumn> columns) : Renderable, IHasLines
{
    private const int Gap = 2;
    private const int ReadableText = 20;

    private readonly List<IReadOnlyList<ListCell>> _rows = [];

    public int Count => _rows.Count;

    /// <summary>Gets or sets the part below it in a terminal.</summary>
    public IRenderable? Below { get; set; }

    public void Add(params IReadOnlyList<ListCell?> cells) => _rows.Add([.. cells.Select(cell => cell ?? new ListCell(Plain.Missing))]);

    /// <summary>The list as it is written where no terminal is.</summary>
    public IRenderable ToLines() =>
        new TabbedLines(
            _rows.Select(row => string.Join('\t', row.Where((_, column) => !columns[column].IsOrnament).Select(cell => cell.Text)))
        );

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        int[] whole = [.. Enumerable.Range(0, columns.Count)];
        int[] needed = [.. whole.Where(column => !columns[column].IsOrnament)];
        var rows =
            Fits(whole, maxWidth) ? Columns(whole, maxWidth)
            : Fits(needed, maxWidth) ? Columns(needed, maxWidth)
            : Stacked(needed, maxWidth);
        return [Segment.LineBreak, .. rows, Segment.LineBreak, .. Below?.Render(options, maxWidth) ?? []];
    }

    private bool Fits(int[] shown, int room) =>
        shown.Sum(column => Gap + (columns[column].IsText ? Math.Min(WidthOf(column), ReadableText) : WidthOf(column))) <= room;

    private int WidthOf(int column) => _rows.Select(row => row[column].Width).Append(TextWidth.Measure(columns[column].Title)).Max();

    private IEnumerable<Segment> Columns(int[] shown, int room)
    {
        var widths = shown.ToDictionary(column => column, WidthOf);
        int[] texts = [.. shown.Where(column => columns[column].IsText)];
        for (var over = shown.Sum(column => Gap + widths[column]) - room; over > 0; over--)
        {
            widths[texts.MaxBy(column => widths[column])]--;
        }

        return Row(column => new ListCell(columns[column].Title, Tables.Quiet)).Concat(_rows.SelectMany(row => Row(column => row[column])));

        IEnumerable<Segment> Row(Func<int, ListCell> cellOf)
        {
            foreach (var column in shown)
            {
                var (cell, width) = (cellOf(column), widths[column]);
                var text = TextWidth.Cut(cell.Text, width);
                var space = new string(' ', width - TextWidth.Measure(text));
                yield return new Segment(new string(' ', Gap));
                yield return new Segment(columns[column].IsRight ? space + text : text, cell.Style ?? columns[column].Style);
                if (!columns[column].IsRight && column != shown[^1])
                {
                    yield return new Segment(space);
                }
            }

            yield return Segment.LineBreak;
        }
    }

    private IEnumerable<Segment> Stacked(int[] shown, int room)
    {
        foreach (var row in _rows)
        {
            var at = 0;
            foreach (var column in shown)
            {
                var (cell, isFirst, isText) = (row[column], column == shown[0], columns[column].IsText);
                var title = isFirst || isText ? "" : columns[column].Title + " ";
                var width = TextWidth.Measure(title) + cell.Width;
                if (!isFirst && (isText || at + Gap + width > room))
                {
                    yield return Segment.LineBreak;
                    at = Gap;
                }

                yield return new Segment(new string(' ', at == 0 && isFirst ? Gap : Gap + (at == Gap ? Gap : 0)));
                yield return new Segment(title, Tables.Quiet);
                yield return new Segment(isText ? TextWidth.Cut(cell.Text, room - (2 * Gap)) : cell.Text, cell.Style ?? Style.Plain);
                at += Gap + width;
            }

            yield return Segment.LineBreak;
        }
    }
}
