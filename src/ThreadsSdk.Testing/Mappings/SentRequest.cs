using WireMock;

namespace ThreadsSdk.Testing.Mappings;

/// <summary>Represents a request as a server received it, with names and values decoded, in the order they were sent.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">The path as it was written, still percent-encoded.</param>
/// <param name="Query">The pairs of the query string.</param>
/// <param name="Form">The pairs of an application/x-www-form-urlencoded body; empty for any other body.</param>
/// <param name="Headers">The headers, found whatever their case; several values of one are joined by a comma.</param>
internal sealed record SentRequest(
    string Method,
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyList<KeyValuePair<string, string>> Form,
    IReadOnlyDictionary<string, string> Headers
)
{
    /// <summary>Creates the record from a raw request; <paramref name="target"/> is the path with its query.</summary>
    public static SentRequest From(string method, string target, IEnumerable<KeyValuePair<string, string>> headers, string body)
    {
        int mark = target.IndexOf('?', StringComparison.Ordinal);
        var byName = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
        string type = byName.GetValueOrDefault("Content-Type", "");
        bool form = type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        return new SentRequest(
            method,
            mark < 0 ? target : target[..mark],
            mark < 0 ? [] : Pairs(target[(mark + 1)..]),
            form ? Pairs(body) : [],
            byName
        );
    }

    /// <summary>Creates the record from a request to WireMock.Net.</summary>
    public static SentRequest From(IRequestMessage request) =>
        From(
            request.Method,
            // Path is unescaped, so that a%2Fb and a/b look alike there; Query splits at commas, unless the server is told otherwise.
            new Uri(request.AbsoluteUrl).AbsolutePath + request.RawQuery,
            request.Headers?.Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value))) ?? [],
            request.Body ?? ""
        );

    private static List<KeyValuePair<string, string>> Pairs(string encoded)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (string pair in encoded.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] halves = pair.Split('=', 2);
            pairs.Add(new(Decode(halves[0]), halves.Length > 1 ? Decode(halves[1]) : ""));
        }

        return pairs;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
