using Spectre.Console;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>
/// A line of a running listing: values that are shown whole, and a text that takes what room they leave. In a pipe there are tabs between them.
/// </summary>
internal sealed class EventLine(IReadOnlyList<ListCell> values, ListCell text) : Renderable, IHasLines
{
    private const int ReadableText = 20;
    private const string Gap = "  ";

    /// <summary>Gets a value indicating whether the text goes on in further lines instead of being cut.</summary>
    public bool IsWrapped { get; init; }

    public IRenderable ToLines() => new TabbedLines([string.Join('\t', values.Append(text).Select(cell => cell.Text))]);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var shown = values.Where(cell => cell.Width > 0).ToList();
        foreach (var (i, cell) in shown.Index())
        {
            yield return new Segment(i == 0 ? cell.Text : Gap + cell.Text, cell.Style ?? Style.Plain);
        }

        if (text.Width > 0)
        {
            var room = maxWidth - shown.Sum(cell => cell.Width + Gap.Length);
            var isBeside = room >= Math.Min(text.Width, ReadableText);
            yield return isBeside ? new Segment(Gap) : Segment.LineBreak;
            var width = Math.Max(1, maxWidth - Gap.Length);
            foreach (var (i, line) in Lines(isBeside ? room : width, width).Index())
            {
                if (i > 0)
                {
                    yield return Segment.LineBreak;
                }

                yield return new Segment((i == 0 && isBeside ? "" : Gap) + line, text.Style ?? Style.Plain);
            }
        }

        yield return Segment.LineBreak;
    }

    private IReadOnlyList<string> Lines(int first, int next) =>
        IsWrapped ? TextWidth.Wrap(text.Text, first, Math.Max(0, first - next)) : [TextWidth.Cut(text.Text, first)];
}
