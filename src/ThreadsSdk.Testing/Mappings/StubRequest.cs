namespace ThreadsSdk.Testing.Mappings;

/// <summary>Represents the request that a mapping matches.</summary>
internal sealed record StubRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, ValuePattern> Query,
    IReadOnlyDictionary<string, ValuePattern> Form,
    IReadOnlyDictionary<string, ValuePattern> Headers
)
{
    /// <summary>Determines whether the mapping matches a request.</summary>
    public bool Matches(SentRequest request) => request.Method == Method && request.Path == Path && Mismatches(request).Count == 0;

    /// <summary>Returns everything that prevents the mapping from matching a request.</summary>
    public IReadOnlyList<string> Mismatches(SentRequest request)
    {
        List<string> found = [];
        if (request.Method != Method)
        {
            found.Add($"method: expected {Method}, got {request.Method}");
        }

        if (request.Path != Path)
        {
            found.Add($"path: expected {Path}, got {request.Path}");
        }

        Compare("query", Query, name => Values(request.Query, name), found);
        Compare("form", Form, name => Values(request.Form, name), found);
        Compare("header", Headers, name => request.Headers.TryGetValue(name, out string? value) ? [value] : [], found);
        return found;
    }

    private static void Compare(
        string place,
        IReadOnlyDictionary<string, ValuePattern> patterns,
        Func<string, string[]> valuesOf,
        List<string> found
    )
    {
        foreach ((string name, ValuePattern pattern) in patterns)
        {
            string[] values = valuesOf(name);
            if (!pattern.Matches(values))
            {
                found.Add($"{place} {name}: expected {pattern.Text}, got {Describe(values, pattern)}");
            }
        }
    }

    private static string Describe(string[] values, ValuePattern pattern) =>
        values switch
        {
            [] => "nothing",
            _ when pattern.IsSecret => "another value",
            _ => $"'{string.Join("', '", values)}'",
        };

    private static string[] Values(IReadOnlyList<KeyValuePair<string, string>> pairs, string name) =>
        [.. pairs.Where(pair => pair.Key == name).Select(pair => pair.Value)];
}
