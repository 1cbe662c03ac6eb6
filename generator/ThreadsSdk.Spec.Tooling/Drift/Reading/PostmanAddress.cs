using System.Text.Json;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>The address of a request: a text, or an object with its parts.</summary>
/// <param name="Host">Empty when a variable stands for it that has no value.</param>
/// <param name="Path">Without the version.</param>
/// <param name="Query">Those that are switched off as well: a collection keeps optional parameters that way.</param>
internal sealed record PostmanAddress(string Host, IReadOnlyList<PathSegment> Path, IReadOnlyList<(string Key, string? Value)> Query)
{
    private const string SchemeEnd = "://";

    public static PostmanAddress Read(JsonElement url, PostmanVariables variables)
    {
        var template = url.ValueKind == JsonValueKind.String ? url.GetString()! : PostmanJson.Text(url, "raw") ?? Join(url);
        template = template.Split('#')[0];
        var question = template.IndexOf('?', StringComparison.Ordinal);
        var query =
            PostmanJson.Get(url, "query") is { ValueKind: JsonValueKind.Array }
                ? PostmanJson.List(url, "query").Select(item => (PostmanJson.Text(item, "key") ?? "", PostmanJson.Text(item, "value")))
            : question < 0 ? []
            : template[(question + 1)..].Split('&').Select(Pair);
        var (host, path) = Split(question < 0 ? template : template[..question], variables);
        var own = PostmanVariables.None.With(url);
        List<PathSegment> segments = [.. path.SelectMany(piece => Segments(piece, variables, own))];
        if (segments is [{ IsVersion: true }, ..])
        {
            segments.RemoveAt(0);
        }

        return new PostmanAddress(host, segments, [.. query.Where(pair => pair.Item1.Length > 0)]);
    }

    /// <summary>Tells the host from the path. Postman leaves the scheme to a variable, or out.</summary>
    private static (string Host, IEnumerable<string> Path) Split(string template, PostmanVariables variables)
    {
        var scheme = template.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var pieces = (scheme < 0 ? template : template[(scheme + SchemeEnd.Length)..]).Split('/');
        var first = variables.Resolve(pieces[0]);
        var end = first.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var beginning = (end < 0 ? first : first[(end + SchemeEnd.Length)..]).Split('/');

        // What stands before an at sign would be a name and a password.
        var host = PostmanVariables.Has(beginning[0]) ? "" : beginning[0][(beginning[0].LastIndexOf('@') + 1)..];
        return (host, [.. beginning[1..], .. pieces[1..]]);
    }

    private static IEnumerable<PathSegment> Segments(string piece, PostmanVariables variables, PostmanVariables own)
    {
        if (piece.Length == 0)
        {
            return [];
        }

        if (piece[0] == ':')
        {
            return [new PathSegment(Known(variables.Resolve(own.Resolve("{{" + piece[1..] + "}}"))), piece[1..])];
        }

        if (!PostmanVariables.Has(piece))
        {
            return [new PathSegment(Uri.UnescapeDataString(piece))];
        }

        var name = PostmanVariables.Only(piece) ?? piece.Trim('{', '}');

        // A variable may stand for a whole path.
        var parts = Known(variables.Resolve(piece)).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 ? parts.Select(part => new PathSegment(part)) : [new PathSegment(parts.FirstOrDefault() ?? "", name)];
    }

    private static string Known(string text) => PostmanVariables.Has(text) ? "" : text;

    private static (string Key, string? Value) Pair(string text) =>
        text.Split('=', 2) switch
        {
            [var key, var value] => (Uri.UnescapeDataString(key), Uri.UnescapeDataString(value.Replace('+', ' '))),
            var alone => (Uri.UnescapeDataString(alone[0]), null),
        };

    private static string Join(JsonElement url) => $"{Parts(url, "host", ".")}/{Parts(url, "path", "/")}";

    private static string Parts(JsonElement url, string name, string separator) =>
        PostmanJson.Text(url, name)
        ?? string.Join(
            separator,
            PostmanJson
                .List(url, name)
                .Select(part => part.ValueKind == JsonValueKind.String ? part.GetString()! : PostmanJson.Text(part, "value") ?? "")
        );
}
