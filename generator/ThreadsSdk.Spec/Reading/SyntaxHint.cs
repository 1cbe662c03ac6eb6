using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Looks at the line that a reader of YAML stumbled over for what people get wrong in it: most of it is a text without quotes.</summary>
internal sealed class SyntaxHint
{
    private const string Quotes = "put the text in quotes";

    private static readonly Regex NoBlank = new(@"(?<![\w""'/])([A-Za-z_]\w*):(?=[{\[])", RegexOptions.CultureInvariant);
    private static readonly Regex PlainText = new(@"([A-Za-z_]\w*): ([^,{}\[\]""']*)$", RegexOptions.CultureInvariant);
    private static readonly Regex QuotedText = new(@"([A-Za-z_]\w*): (?:""[^""]*""|'[^']*') *$", RegexOptions.CultureInvariant);
    private static readonly Regex BracketText = new(@"([A-Za-z_]\w*): ([\[{])[^\]}]*[\]}] *$", RegexOptions.CultureInvariant);
    private static readonly Regex Comment = new(@"(?<=\s)#(?=.*[}\],])", RegexOptions.CultureInvariant);

    private SyntaxHint(Mark at, string message)
    {
        At = at;
        Message = message;
    }

    public Mark At { get; }

    public string Message { get; }

    /// <summary>Returns what is wrong; null when nothing known is.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="fault">What YamlDotNet says.</param>
    /// <param name="bracket">Where the innermost bracket or brace is that has not been closed there.</param>
    public static SyntaxHint? Of(string text, YamlException fault, Mark? bracket)
    {
        var start = (int)System.Math.Min(fault.Start.Index, text.Length);
        var (lineStart, line) = YamlLines.Of(text).Last(found => found.Start <= start);
        var column = System.Math.Min(start - lineStart, line.Length);
        return OfLine(text, line, lineStart, bracket)
            ?? OfText(text, line.Substring(0, column), line.Substring(column), start, fault.Message)
            ?? OfWords(text, line, start, lineStart, bracket, fault.Message);
    }

    private static SyntaxHint? OfLine(string text, string line, int lineStart, Mark? bracket)
    {
        if (NoBlank.Match(line) is { Success: true } joined)
        {
            return Hint(text, lineStart + joined.Index, $"The ':' behind '{joined.Groups[1].Value}' needs a blank after it");
        }

        if (bracket is not { } open)
        {
            return null;
        }

        var (first, opening) = YamlLines.Of(text).Last(found => found.Start <= open.Index);
        var from = (int)open.Index - first;
        return Comment.Match(opening, from) is { Success: true } comment
            ? Hint(text, first + comment.Index, $"A '#' behind a blank begins a comment, which takes the rest of the line; {Quotes}")
            : null;
    }

    private static SyntaxHint? OfText(string text, string before, string after, int start, string said)
    {
        var isBetween = said.Contains("expected ',' or") || said.Contains("did not find expected key");
        if (!isBetween || after.Length == 0)
        {
            return null;
        }

        if (QuotedText.Match(before) is { Success: true } quoted && after[0] is not ('}' or ']' or ','))
        {
            return Hint(
                text,
                start,
                $"The text of '{quoted.Groups[1].Value}' goes on behind its quotation mark; put quotes around all of it, and double those within"
            );
        }

        if (before.TrimEnd().EndsWith("'", System.StringComparison.Ordinal) && char.IsLetter(after[0]))
        {
            return Hint(text, start, "The text goes on behind its quotation mark; double each ' within such a text");
        }

        if (BracketText.Match(before) is { Success: true } bracketed && (char.IsLetter(after[0]) || after[0] == '.'))
        {
            return Hint(text, start, $"The text of '{bracketed.Groups[1].Value}' begins with '{bracketed.Groups[2].Value}'; {Quotes}");
        }

        if (
            PlainText.Match(before) is not { Success: true } plain
            || plain.Groups[2].Value.Trim().Length == 0
            || after[0] is not ('{' or '[' or ':')
        )
        {
            return null;
        }

        var sign = after[0] == ':' ? ": " : after.Substring(0, 1);
        var words = plain.Groups[2].Value.Trim().Split(' ');
        var comma = after[0] == ':' && words.Length > 1 ? $", or is a ',' missing before '{words[words.Length - 1]}'?" : "";
        return Hint(text, start, $"The text of '{plain.Groups[1].Value}' holds '{sign}'; {Quotes}{comma}");
    }

    private static SyntaxHint? OfWords(string text, string line, int start, int lineStart, Mark? bracket, string said)
    {
        var sign = start < text.Length ? text[start] : '\n';
        if (said.Contains("expected ',' or") && bracket is { } open && sign is '}' or ']')
        {
            return Hint(text, start, $"The '{text[(int)bracket!.Value.Index]}' in line {bracket.Value.Line} is not closed by a '{sign}'");
        }

        if (said.Contains("did not find expected key") && sign is '}' or ']' or ',')
        {
            var why = sign == ',' ? "stands between braces or brackets only; leave it out" : "closes nothing; it is too many";
            return Hint(text, start, $"This '{sign}' {why}");
        }

        if (said.Contains("did not find expected node content"))
        {
            return sign == ',' ? Hint(text, start, "There is nothing before this ','; it is too many")
                : sign is '\n' or '\r' && bracket is { } unclosed
                    ? Hint(text, (int)unclosed.Index, $"The '{text[(int)unclosed.Index]}' that begins here is not closed")
                : Hint(text, start, $"A text cannot begin with '{sign}'; {Quotes}");
        }

        if (said.Contains("Block sequence entries are not allowed"))
        {
            return Hint(text, start, $"A text cannot begin with '- '; {Quotes}, or begin the list on the next line");
        }

        if (said.Contains("While scanning a block scalar"))
        {
            return Hint(text, start, $"A text behind '{sign}' begins on the next line, indented; or {Quotes}");
        }

        if (said.Contains("While scanning an anchor or alias"))
        {
            return Hint(text, start, $"A text cannot begin with '{sign}'; {Quotes}");
        }

        if (said.Contains("double-quoted scalar") || said.Contains("single-quoted scalar"))
        {
            return Hint(text, start, "The quotation mark here has no other that ends the text before the indentation does");
        }

        if (said.Contains("expected '-' indicator"))
        {
            return Hint(text, start, "This is no entry of the list above: each begins with '- '");
        }

        var directive = YamlLines.Of(text).FirstOrDefault(found => found.Line.StartsWith("%", System.StringComparison.Ordinal));
        return said.Contains("<document start>") && directive.Line is not null
            ? Hint(text, directive.Start, $"'{directive.Line.Trim()}' is a directive, which is not read; leave it out")
            : null;
    }

    private static SyntaxHint Hint(string text, int index, string message) => new(YamlLines.MarkOf(text, index), message);
}
