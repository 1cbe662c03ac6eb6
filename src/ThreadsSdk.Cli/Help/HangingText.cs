using ThreadsSdk.Cli.Output;

namespace ThreadsSdk.Cli.Help;

/// <summary>
/// Breaks a line that is wider than the terminal, so that what goes on is indented more than what begins. In a line of two columns, which
/// spaces keep apart, the second one goes on below itself, or stands below the first one where it has no room.
/// </summary>
internal static class HangingText
{
    private const int Indent = 2;
    private const int ReadableText = 24;

    public static IEnumerable<string> Wrap(string line, int width)
    {
        var start = StartOfText(line, 0);
        var gap = line.IndexOf(new string(' ', Indent), start, StringComparison.Ordinal);
        var column = gap < 0 ? line.Length : StartOfText(line, gap);
        return TextWidth.Measure(line) <= width ? [line]
            : column == line.Length ? Wrap(line[start..], start, start + Indent, width)
            : width - column >= ReadableText
                ? Wrap(line[column..], column, column, width)
                    .Select((text, number) => number == 0 ? line[..gap].PadRight(column) + text.TrimStart() : text)
            : [.. Wrap(line[..gap], width), .. Wrap(new string(' ', start + Indent) + line[column..], width)];
    }

    private static IEnumerable<string> Wrap(string text, int first, int further, int width) =>
        TextWidth
            .Wrap(text, width - first, hanging: further - first)
            .Select((part, number) => new string(' ', number == 0 ? first : further) + part);

    private static int StartOfText(string line, int from) => line.Length - line[from..].TrimStart(' ').Length;
}
