using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Breaks a long element of XML documentation into lines one can read.</summary>
internal static class DocWrap
{
    private const int Width = 140;

    private static readonly Regex Element = new(
        @"^/// (?<open><(?<tag>\w+)[^>]*>)(?<text>.*)(?<close></\k<tag>>)$",
        RegexOptions.CultureInvariant
    );
    private static readonly Regex Word = new(@"(?:<[^>]*>|[^\s<])+", RegexOptions.CultureInvariant);

    /// <summary>The line itself when it is short, and no element of its own else.</summary>
    public static IEnumerable<string> Lines(string line, int indent)
    {
        if (line.Length + indent <= Width || Element.Match(line) is not { Success: true } element)
        {
            yield return line;
            yield break;
        }

        yield return "/// " + element.Groups["open"].Value;
        var current = "///";
        foreach (Match word in Word.Matches(element.Groups["text"].Value))
        {
            if (current.Length + 1 + word.Length + indent > Width && current.Length > 3)
            {
                yield return current;
                current = "///";
            }

            current += " " + word.Value;
        }

        yield return current;
        yield return "/// " + element.Groups["close"].Value;
    }
}
