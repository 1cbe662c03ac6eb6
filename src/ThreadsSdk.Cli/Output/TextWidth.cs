using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Measures texts in a terminal, where some characters take two places.</summary>
internal static class TextWidth
{
    private const string Ellipsis = "…";

    public static int Measure(string text) => new Segment(text).CellCount();

    /// <summary>A text that is no wider than the room there is.</summary>
    public static string Cut(string text, int width)
    {
        if (Measure(text) <= width)
        {
            return text;
        }

        var cut = new StringBuilder();
        var left = width - Measure(Ellipsis);
        var parts = StringInfo.GetTextElementEnumerator(text);
        while (parts.MoveNext() && (left -= Measure(parts.GetTextElement())) >= 0)
        {
            cut.Append(parts.GetTextElement());
        }

        return cut.ToString().TrimEnd() + Ellipsis;
    }
}
