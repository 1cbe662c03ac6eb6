using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>How much room a text takes in a terminal, where some characters take two places.</summary>
internal static class TextWidth
{
    private const string Ellipsis = "…";

    public static int Of(string text) => new Segment(text).CellCount();

    /// <summary>A text that is no wider than the room there is.</summary>
    public static string Cut(string text, int width)
    {
        if (Of(text) <= width)
            return text;

        var cut = new StringBuilder();
        var left = width - Of(Ellipsis);
        var parts = StringInfo.GetTextElementEnumerator(text);
        while (parts.MoveNext() && (left -= Of(parts.GetTextElement())) >= 0)
            cut.Append(parts.GetTextElement());
        return cut.ToString().TrimEnd() + Ellipsis;
    }
}
