namespace ThreadsSdk.Tests.Fixtures;

/// <summary>One stub mapping with what its metadata says about it.</summary>
/// <param name="Name">The unique name, <c>Media.Get: image</c>.</param>
/// <param name="File">The name of the file it stands in.</param>
/// <param name="Operation">The operation of the spec, <c>Media.Get</c>.</param>
/// <param name="Outcome">Whether the SDK returns or throws.</param>
/// <param name="Case">What is special about it.</param>
/// <param name="Priority">Among the mappings that match, the lowest answers; 5 unless said.</param>
/// <param name="Request">What it answers to.</param>
/// <param name="Response">What it answers.</param>
public sealed record FixtureMapping(
    string Name,
    string File,
    string Operation,
    FixtureOutcome Outcome,
    string Case,
    int Priority,
    StubRequest Request,
    StubResponse Response)
{
    /// <summary>A request this mapping answers, made from its patterns and examples.</summary>
    public HttpRequestMessage CreateRequest(Uri address)
    {
        string query = string.Join(
            '&',
            Examples(Request.Query).Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        var request = new HttpRequestMessage(
            HttpMethod.Parse(Request.Method),
            new Uri(address, query.Length == 0 ? Request.Path : $"{Request.Path}?{query}"));
        foreach ((string name, string value) in Examples(Request.Headers))
        {
            request.Headers.Add(name, value);
        }

        if (Request.Form.Count > 0)
        {
            request.Content = new FormUrlEncodedContent(Examples(Request.Form));
        }

        return request;
    }

    /// <summary>That request as a host sees it.</summary>
    public async Task<SentRequest> DescribeRequestAsync(Uri address, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = CreateRequest(address);
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default);
        return SentRequest.From(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
            body);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static IEnumerable<KeyValuePair<string, string>> Examples(IReadOnlyDictionary<string, ValuePattern> patterns) =>
        from pair in patterns
        where pair.Value.Example is not null
        select KeyValuePair.Create(pair.Key, pair.Value.Example!);
}
