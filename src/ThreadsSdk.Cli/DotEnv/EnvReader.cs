using System.Text;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Cli.DotEnv;

/// <summary>
/// Finds the variables of a .env file, as python-dotenv and shells read it: `export` before the name, values in single quotes, double
/// quotes or none, values of several lines in quotes, and comments. The text holds one character for each byte of the file.
/// </summary>
internal static partial class EnvReader
{
    public static IReadOnlyList<EnvEntry> Read(string text)
    {
        var entries = new List<EnvEntry>();
        var at = EnvText.AfterMark(text);
        while (at < text.Length)
        {
            if (EnvText.IsSpace(text[at]) || EnvText.IsBreak(text[at]))
            {
                at++;
                continue;
            }

            var name = Name().Match(text, at);
            if (!name.Success)
            {
                at = EnvText.LineEnd(text, at);
                continue;
            }

            var entry = ReadValue(text, name.Groups["name"].Value, at, name.Index + name.Length);
            entries.Add(entry);
            at = EnvText.LineEnd(text, Math.Max(entry.End, name.Index + name.Length));
        }

        return entries;
    }

    private static EnvEntry ReadValue(string text, string name, int at, int afterEquals)
    {
        var start = afterEquals;
        while (start < text.Length && EnvText.IsSpace(text[start]))
        {
            start++;
        }

        var line = EnvText.LineOf(text, at);
        if (start >= text.Length || text[start] is not ('\'' or '"'))
        {
            return Bare(text, name, line, start, afterEquals);
        }

        var quote = text[start];
        return Close(text, start, quote) is { } close
            ? new EnvEntry
            {
                Name = name,
                Value = EnvText.Decode(Unescape(text[(start + 1)..close], quote)),
                Start = start,
                End = close + 1,
                Quote = quote,
                Line = line,
            }
            : new EnvEntry
            {
                Name = name,
                Value = "",
                Start = start,
                End = start,
                Line = line,
                Error = "a quote is not closed, or something follows it",
            };
    }

    /// <summary>Without quotes, a value ends where the line does, or at a # after a space.</summary>
    private static EnvEntry Bare(string text, string name, int line, int start, int afterEquals)
    {
        var end = EnvText.LineEnd(text, start);
        for (var at = start; at < end; at++)
        {
            if (text[at] == '#' && at > afterEquals && EnvText.IsSpace(text[at - 1]))
            {
                end = at;
                break;
            }
        }

        while (end > start && EnvText.IsSpace(text[end - 1]))
        {
            end--;
        }

        var isEmpty = end <= start;
        return new EnvEntry
        {
            Name = name,
            Value = isEmpty ? "" : EnvText.Decode(text[start..end]),
            Start = isEmpty ? afterEquals : start,
            End = isEmpty ? afterEquals : end,
            Line = line,
        };
    }

    /// <summary>Finds the closing quote; null when there is none, or when more than a comment follows it.</summary>
    private static int? Close(string text, int start, char quote)
    {
        // In a shell a backslash means nothing between single quotes; for python-dotenv it does.
        if (quote == '\'' && text.IndexOf(quote, start + 1) is > 0 and var first && EndsThere(text, first + 1))
        {
            return first;
        }

        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                return EndsThere(text, at + 1) ? at : null;
            }
        }

        return null;
    }

    private static bool EndsThere(string text, int at)
    {
        while (at < text.Length && EnvText.IsSpace(text[at]))
        {
            at++;
        }

        return at >= text.Length || EnvText.IsBreak(text[at]) || text[at] == '#';
    }

    private static string Unescape(string text, char quote)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            char? meant = (text[at], next) switch
            {
                ('\\', '\\' or '\'') => next,
                ('\\', '"') when quote == '"' => next,
                ('\\', 'n') when quote == '"' => '\n',
                ('\\', 'r') when quote == '"' => '\r',
                ('\\', 't') when quote == '"' => '\t',
                _ => null,
            };
            plain.Append(meant ?? text[at]);
            if (meant is not null)
            {
                at++;
            }
        }

        return plain.ToString();
    }

    // Not \s, which takes bytes of UTF-8 for spaces.
    [GeneratedRegex("\\G(?:export[ \\t\\f\\v]+)?(?:'(?<name>[^'\\r\\n]+)'|(?<name>[^=# \\t\\f\\v\\r\\n]+))[ \\t\\f\\v]*=")]
    private static partial Regex Name();
}
