using ThreadsSdk.Testing.Mappings;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>What a call must put on the wire: every parameter, wherever it stands, and no other.</summary>
internal sealed record SentCall(string Method, string Path)
{
    public IReadOnlyList<(string Name, string Value)> Query { get; private init; } = [];

    public IReadOnlyList<(string Name, string Value)> Form { get; private init; } = [];

    public static SentCall Get(string path, params (string Name, string Value)[] query) => new("GET", path) { Query = query };

    public static SentCall Post(string path, params (string Name, string Value)[] form) => new("POST", path) { Form = form };

    public static SentCall Delete(string path) => new("DELETE", path);

    public static SentCall From(SentRequest request) =>
        new(request.Method, request.Path)
        {
            Query = [.. request.Query.Select(pair => (pair.Key, pair.Value))],
            Form = [.. request.Form.Select(pair => (pair.Key, pair.Value))],
        };

    /// <summary>The same call with one more query parameter.</summary>
    public SentCall With(string name, string value) => this with { Query = [.. Query, (name, value)] };

    /// <summary>One line a parameter, in the order of the names: the order on the wire means nothing.</summary>
    public override string ToString() => string.Join('\n', [$"{Method} {Path}", .. Lines("?", Query), .. Lines("=", Form)]);

    private static IEnumerable<string> Lines(string mark, IEnumerable<(string Name, string Value)> pairs) =>
        pairs.Select(pair => $"{mark} {pair.Name}: {pair.Value}").Order(StringComparer.Ordinal);
}
