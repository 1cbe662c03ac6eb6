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
    /// <param name="text">The text.</param>
    /// <param name="width">The room there is.</param>
    /// <param name="hanging">How much less room there is from the second line on.</param>
    public static IReadOnlyList<string> Wrap(string text, int width, int hanging = 0)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var rest = word;
            if (line.Length > 0 && Measure(line) + 1 + Measure(rest) <= Room())
            {
                line += " " + rest;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            while (Measure(rest) > Room() && Fitting(rest, Room()) is var fitting && fitting < rest.Length)
            {
                lines.Add(rest[..fitting]);
                rest = rest[fitting..];
            }

            line = rest;
        }

        return [.. lines, line];

        int Room() => Math.Max(1, lines.Count == 0 ? width : width - hanging);
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
