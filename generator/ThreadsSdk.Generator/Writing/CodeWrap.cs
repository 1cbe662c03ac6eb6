using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Breaks lines of C# that are too long: a list of arguments into one a line, and a long text at a space.</summary>
internal static class CodeWrap
{
    public const int LongestLine = 160;

    private const string Indent = "    ";

    /// <summary>Returns the lines that a line becomes.</summary>
    /// <param name="line">The line, without its indentation.</param>
    /// <param name="indent">The width of the indentation.</param>
    public static IEnumerable<string> Lines(string line, int indent)
    {
        if (indent + line.Length <= LongestLine)
        {
            return [line];
        }

        if (FindAnd(line) is { } and)
        {
            return Lines(line.Substring(and + 1), indent + Indent.Length).Select(part => Indent + part).Prepend(line.Substring(0, and));
        }

        if (LongestGroup(line) is { } group)
        {
            return Break(line, group.Start, group.End, indent);
        }

        return BreakText(line, indent);
    }

    private static IEnumerable<string> Break(string line, int start, int end, int indent)
    {
        yield return line.Substring(0, start + 1);
        var items = Split(line.Substring(start + 1, end - start - 1));
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i] + (i == items.Count - 1 ? line.Substring(end) : ",");
            foreach (var part in Lines(item, indent + Indent.Length))
            {
                yield return Indent + part;
            }
        }
    }

    /// <summary>Breaks the text that reaches over the end of the line, which becomes a sum of texts.</summary>
    private static IEnumerable<string> BreakText(string line, int indent)
    {
        var room = LongestLine - indent - "\"".Length;
        var code = new HashSet<int>(Code(line).Select(character => character.At));
        var space = line.LastIndexOf(' ', room);
        var isWithinText =
            space > 1 && !Enumerable.Range(space - 1, room - space + 2).Any(code.Contains) && line[space - 1] is not ('"' or '\\');
        return !isWithinText
            ? [line]
            : Lines("+ \"" + line.Substring(space + 1), indent + Indent.Length)
                .Select(part => Indent + part)
                .Prepend(line.Substring(0, space + 1) + "\"");
    }

    /// <summary>Finds the space before an "and" that stands in no brackets.</summary>
    private static int? FindAnd(string line)
    {
        var depth = 0;
        foreach (var (character, at) in Code(line))
        {
            depth +=
                character is '(' or '[' or '{' ? 1
                : character is ')' or ']' or '}' ? -1
                : 0;
            if (depth == 0 && at > 0 && string.CompareOrdinal(line, at, " && ", 0, 4) == 0)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Finds the longest pair of brackets that stands in no other.</summary>
    private static (int Start, int End)? LongestGroup(string line)
    {
        (int Start, int End)? longest = null;
        int depth = 0,
            start = 0;
        foreach (var (character, at) in Code(line))
        {
            if (character is '(' or '[' && depth++ == 0)
            {
                start = at;
            }

            if (
                character is ')' or ']'
                && --depth == 0
                && at - start > 1
                && (longest is not { } known || at - start > known.End - known.Start)
            )
            {
                longest = (start, at);
            }
        }

        return longest;
    }

    private static List<string> Split(string items)
    {
        List<string> parts = [];
        int depth = 0,
            start = 0;
        foreach (var (character, at) in Code(items))
        {
            depth +=
                character is '(' or '[' or '{' or '<' ? 1
                : character is ')' or ']' or '}' || IsClosing(items, character, at) ? -1
                : 0;
            if (character == ',' && depth == 0)
            {
                parts.Add(items.Substring(start, at - start).Trim());
                start = at + 1;
            }
        }

        parts.Add(items.Substring(start).Trim());
        return parts;
    }

    /// <summary>Returns whether an angle closes a list of types; an arrow does not.</summary>
    private static bool IsClosing(string items, char character, int at) => character == '>' && (at == 0 || items[at - 1] != '=');

    /// <summary>Returns the characters that stand outside of texts.</summary>
    private static IEnumerable<(char Character, int At)> Code(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (quote != '\0')
            {
                if (line[i] == '\\')
                {
                    i++;
                }
                else if (line[i] == quote)
                {
                    quote = '\0';
                }
            }
            else if (line[i] is '"' or '\'')
            {
                quote = line[i];
            }
            else
            {
                yield return (line[i], i);
            }
        }
    }
}
