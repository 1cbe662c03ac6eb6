using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents a call as a page writes it: <c>GET /{threads-media-id}/replies</c>, <c>POST /threads</c> or an address.</summary>
/// <param name="Method">In upper case; null when the page does not say.</param>
/// <param name="Host">Empty when the page does not say.</param>
/// <param name="Path">Without a version; ids as variables, in the way the spec writes names.</param>
/// <param name="Query">The parameters in the address.</param>
internal sealed partial record PageCall(
    string? Method,
    string Host,
    IReadOnlyList<PathSegment> Path,
    IReadOnlyList<(string Key, string Value)> Query
)
{
    /// <summary>The calls that a line names, in their order.</summary>
    public static IEnumerable<PageCall> In(IEnumerable<PageInline> inlines)
    {
        string? method = null;
        foreach (var inline in inlines)
        {
            if (inline.Kind != PageInlineKind.Code)
            {
                foreach (Match address in Address().Matches(inline.Text))
                {
                    yield return Parse(null, address.Value);
                }

                foreach (Match call in InText().Matches(inline.Text))
                {
                    yield return Parse(call.Groups[1].Value, call.Groups[2].Value);
                }

                continue;
            }

            var text = inline.Text.Trim();
            if (InCode().Match(text) is { Success: true } match)
            {
                yield return Parse(match.Groups[1].Value, match.Groups[2].Value);
            }
            else if (OnlyMethod().IsMatch(text))
            {
                // "Send a `GET` request to the `/keyword_search` endpoint."
                method = text;
            }
            else if (text.StartsWith('/') && text.Length > 1)
            {
                yield return Parse(method, text);
                method = null;
            }
        }
    }

    /// <summary>Reads a path or an address.</summary>
    public static PageCall Parse(string? method, string address)
    {
        var host = "";
        if (Scheme().Match(address) is { Success: true } scheme)
        {
            var rest = address[scheme.Length..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            (host, address) = slash < 0 ? (rest, "") : (rest[..slash], rest[slash..]);
        }

        // Pages have an ampersand where the question mark belongs.
        var parts = address.Split('?', '&');
        List<PathSegment> path = [.. parts[0].TrimEnd('.', ',', ')').Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Segment)];
        return new PageCall(
            method,
            host,
            path is [{ IsVersion: true }, ..] ? path[1..] : path,
            [
                .. parts
                    .Skip(1)
                    .Select(part => part.Split('=', 2))
                    .Where(pair => pair[0].Length > 0)
                    .Select(pair => (pair[0], Unescape(pair))),
            ]
        );
    }

    /// <summary>As the spec writes it.</summary>
    public override string ToString() =>
        $"{Method} /{string.Join('/', Path.Select(segment => segment.Variable is { } name ? $"{{{name}}}" : segment.Text))}";

    private static PathSegment Segment(string text) =>
        Placeholder().Match(text) is { Success: true } name
            ? new PathSegment("", name.Groups[1].Value.Replace('-', '_').ToLowerInvariant())
            : new PathSegment(text);

    private static string Unescape(string[] pair)
    {
        try
        {
            return pair.Length > 1 ? Uri.UnescapeDataString(pair[1].Replace('+', ' ')) : "";
        }
        catch (UriFormatException)
        {
            return pair[1];
        }
    }

    [GeneratedRegex(@"\b(GET|POST|PUT|PATCH|DELETE)\s+((?:/|\{|https?:)[^\s`]*)")]
    private static partial Regex InText();

    [GeneratedRegex(@"^(GET|POST|PUT|PATCH|DELETE)\s+([/{<\w][^\s`]*)")]
    private static partial Regex InCode();

    [GeneratedRegex("^(GET|POST|PUT|PATCH|DELETE)$")]
    private static partial Regex OnlyMethod();

    [GeneratedRegex(@"https?://[^\s`)\]]+")]
    private static partial Regex Address();

    [GeneratedRegex("^https?:/{0,2}")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[{<:]([\w-]+)[}>]?$")]
    private static partial Regex Placeholder();
}
