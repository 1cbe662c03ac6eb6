using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>
/// A list that is readable at every width. Where there is room it has columns, and cuts only texts; where there is none each row becomes a
/// few lines; a column may go on in the next line instead of being cut; outside of a terminal each row is a line of whole values with tabs between them. A table of Spectre.Console leaves out rows
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
            var lines = shown.ToDictionary(column => column, column => Lines(column, cellOf(column).Text, widths[column]));
            return Enumerable.Range(0, lines.Values.Max(texts => texts.Count)).SelectMany(line => Line(cellOf, lines, line));
        }

        IEnumerable<Segment> Line(Func<int, ListCell> cellOf, Dictionary<int, IReadOnlyList<string>> lines, int line)
        {
            var last = shown.Last(column => line == 0 ? column == shown[^1] : lines[column].Count > line);
            foreach (var column in shown.TakeWhile(column => column <= last))
            {
                var text = lines[column].ElementAtOrDefault(line) ?? "";
                var space = new string(' ', widths[column] - TextWidth.Measure(text));
                yield return new Segment(new string(' ', Gap));
                yield return new Segment(columns[column].IsRight ? space + text : text, cellOf(column).Style ?? columns[column].Style);
                if (!columns[column].IsRight && column != last)
                {
                    yield return new Segment(space);
                }
            }

            yield return Segment.LineBreak;
        }
    }

    private IReadOnlyList<string> Lines(int column, string text, int width) =>
        columns[column].IsWrapped ? TextWidth.Wrap(text, width) : [TextWidth.Cut(text, width)];

    private IEnumerable<Segment> Stacked(int[] shown, int room)
    {
        foreach (var row in _rows)
        {
            var at = 0;
            foreach (var column in shown)
            {
                var (cell, isFirst, isText) = (row[column], column == shown[0], columns[column].IsText);
                if (columns[column].IsPlain && cell.Width == 0)
                {
                    continue;
                }

                var title = isFirst || isText || columns[column].IsPlain ? "" : columns[column].Title + " ";
                var width = TextWidth.Measure(title) + cell.Width;
                if (!isFirst && (isText || at + Gap + width > room))
                {
                    yield return Segment.LineBreak;
                    at = Gap;
                }

                yield return new Segment(new string(' ', at == 0 && isFirst ? Gap : Gap + (at == Gap ? Gap : 0)));
                yield return new Segment(title, Tables.Quiet);
                IReadOnlyList<string> lines =
                    isText || columns[column].IsWrapped ? Lines(column, cell.Text, room - (2 * Gap)) : [cell.Text];
                foreach (var (line, text) in lines.Index())
                {
                    if (line > 0)
                    {
                        yield return Segment.LineBreak;
                        yield return new Segment(new string(' ', 2 * Gap));
                    }

                    yield return new Segment(text, cell.Style ?? Style.Plain);
                }

                at += Gap + width;
            }

            yield return Segment.LineBreak;
        }
    }
}
