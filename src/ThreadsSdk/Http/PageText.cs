using System.Net;
using System.Text;

namespace ThreadsSdk.Http;

/// <summary>Extracts from an HTML page, or a plain text, what a person would read first.</summary>
internal static class PageText
{
    private const int Longest = 200;

    private static readonly string[] Unseen = ["style", "script"];

    /// <summary>Returns the beginning of the readable text; empty if there is none, or if the body is JSON.</summary>
    public static string Extract(string body)
    {
        var text = body.AsSpan().Trim();
        return text.Length == 0 || text[0] is '{' or '[' or '"' ? "" : PlainLine.From(WithoutTags(text), Longest);
    }

    private static string WithoutTags(ReadOnlySpan<char> page)
    {
        var text = new StringBuilder();
        while (page.IndexOf('<') is >= 0 and var start)
        {
            text.Append(page[..start]).Append(' ');
            page = page[start..];
            var end = page.IndexOf('>');
            if (end < 0)
            {
                return Decoded(text);
            }

            page = AfterUnseen(page[1..], page[(end + 1)..]);
        }

        return Decoded(text.Append(page));
    }

    /// <summary>Returns the text after an element whose content is invisible; after its tag for any other element.</summary>
    private static ReadOnlySpan<char> AfterUnseen(ReadOnlySpan<char> tag, ReadOnlySpan<char> after)
    {
        foreach (var name in Unseen)
        {
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return after.IndexOf($"</{name}", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? after[end..] : [];
            }
        }

        return after;
    }

    private static string Decoded(StringBuilder text) => WebUtility.HtmlDecode(text.ToString());
}
