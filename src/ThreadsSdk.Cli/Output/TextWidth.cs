using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Measures texts in a terminal, where some characters take two places.</summary>
internal static class TextWidth
{
    private const string Ellipsis = "…";

    public static int Measure(string text) => new Segment(text).CellCount();

    /// <summary>The lines of a text that are no wider than the room there is. It breaks between words, and within one that is too wide.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var rest = word;
            if (line.Length > 0 && Measure(line) + 1 + Measure(rest) <= width)
            {
                line += " " + rest;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            for (; Measure(rest) > width && Fitting(rest, width) < rest.Length; rest = rest[Fitting(rest, width)..])
            {
                lines.Add(rest[..Fitting(rest, width)]);
            }

            line = rest;
        }

        return [.. lines, line];
    }

    /// <summary>How many characters fit; one of them at least.</summary>
    private static int Fitting(string text, int width)
    {
        var (count, left) = (0, width);
        var parts = StringInfo.GetTextElementEnumerator(text);
        while (parts.MoveNext() && (count == 0 || left >= Measure(parts.GetTextElement())))
        {
            count += parts.GetTextElement().Length;
            left -= Measure(parts.GetTextElement());
        }

        return count;
    }

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
