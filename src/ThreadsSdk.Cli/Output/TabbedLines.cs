using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Lines for other programs: whole, however long they are.</summary>
internal sealed class TabbedLines(IEnumerable<string> lines) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        lines.SelectMany(line => (Segment[])[new Segment(line), Segment.LineBreak]);

    /// <summary>Writes every list and card in this way, and breaks no sentence.</summary>
    public sealed class Hook : IRenderHook
    {
        public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) =>
            renderables.Select(renderable =>
                renderable switch
                {
                    IHasLines list => list.ToLines(),
                    Text or Markup => new Unbroken(renderable),
                    _ => renderable,
                }
            );
    }

    private sealed class Unbroken(IRenderable text) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => text.Render(options, int.MaxValue);
    }
}
