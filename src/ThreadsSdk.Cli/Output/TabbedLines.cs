using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Lines for other programs: whole, however long they are.</summary>
internal sealed class TabbedLines(IEnumerable<string> lines) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        lines.SelectMany(line => (Segment[])[new Segment(line), Segment.LineBreak]);

    /// <summary>Writes every list in this way.</summary>
    public sealed class Hook : IRenderHook
    {
        public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
            renderables.Select(renderable => renderable is Listing list ? list.ToLines() : renderable);
    }
}
