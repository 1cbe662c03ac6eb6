using System.Text;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Writes Markdown whose lines fit into 80 columns, so that it can be read as it is too. Only what cannot be broken is longer.</summary>
internal sealed partial class DocWriter(DocLinks links)
{
    private const int Width = 80;

    private readonly StringBuilder _text = new();

    public DocLinks Links { get; } = links;

    public override string ToString() => Blank().Replace(_text.ToString().TrimEnd(), "\n\n") + "\n";

    public void Heading(int level, string words) => _text.Append('\n').Append('#', level).Append(' ').Append(words).Append("\n\n");

    public void Paragraph(string text)
    {
        if (text.Length > 0)
        {
            Wrap(text, "", "");
            _text.Append('\n');
        }
    }

    /// <summary>A line in bold, above a list.</summary>
    public void Label(string text) => _text.Append("\n**").Append(text).Append("**\n\n");

    /// <summary>An item of a list, with what is said of it in the lines below.</summary>
    public void Item(string head, string text = "")
    {
        // GitHub shows both on one line.
        Wrap(text.Length > 0 ? head + ":" : head, "- ", "  ");
        if (text.Length > 0)
        {
            Wrap(text, "  ", "  ");
        }
    }

    /// <summary>The end of a list.</summary>
    public void End() => _text.Append('\n');

    public void Code(string language, string text) =>
        _text.Append("\n```").Append(language).Append('\n').Append(text.TrimEnd()).Append("\n```\n\n");

    private void Wrap(string text, string first, string others)
    {
        var line = first;
        var isEmpty = true;
        foreach (Match match in Piece().Matches(text))
        {
            var word = match.Value;
            if (!isEmpty && line.Length + 1 + word.Length > Width && !IsMark(word))
            {
                _text.Append(line).Append('\n');
                (line, isEmpty) = (others, true);
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        _text.Append(line).Append('\n');
    }

    /// <summary>At the beginning of a line these would begin a list, a quotation or a heading.</summary>
    private static bool IsMark(string word) => Mark().IsMatch(word);

    /// <summary>A word, with code and the text of links whole.</summary>
    [GeneratedRegex(@"(?:`[^`]*`|\[(?:`[^`]*`|[^\]`])*\]\([^)]*\)|\S)+")]
    private static partial Regex Piece();

    [GeneratedRegex(@"^(?:[-+*>]|#+|\d+[.)]|=+|-+)$|^[>#|]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blank();
}
