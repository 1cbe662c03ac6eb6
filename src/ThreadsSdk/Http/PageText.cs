using System.Net;
using System.Text;

namespace ThreadsSdk.Http;

/// <summary>Takes out of a page, or of a plain text, what a person would read first.</summary>
internal static class PageText
{
    private const int Longest = 200;

    private static readonly string[] Unseen = ["style", "script"];

    /// <summary>The beginning of what is to be read; empty when there is nothing, or when it is JSON.</summary>
    public static string Of(string body)
    {
        var text = body.AsSpan().Trim();
        return text.Length == 0 || text[0] is '{' or '[' or '"' ? "" : PlainLine.Of(WithoutTags(text), Longest);
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

    /// <summary>What comes after an element whose content nobody reads; after its tag when it is another.</summary>
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
