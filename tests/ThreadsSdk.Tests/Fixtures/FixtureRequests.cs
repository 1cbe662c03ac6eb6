using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>The request that a mapping answers, made from its patterns and examples.</summary>
internal static class FixtureRequests
{
    /// <summary>The request as a client sends it.</summary>
    public static HttpRequestMessage CreateRequest(this ThreadsFixture mapping, Uri address)
    {
        string query = string.Join(
            '&',
            mapping.Query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
        );
        var request = new HttpRequestMessage(
            HttpMethod.Parse(mapping.Method),
            new Uri(address, query.Length == 0 ? mapping.Path : $"{mapping.Path}?{query}")
        );
        foreach ((string name, string value) in mapping.Headers)
        {
            request.Headers.Add(name, value);
        }

        if (mapping.Request.Form.Count > 0)
        {
            request.Content = new FormUrlEncodedContent(mapping.Form);
        }

        return request;
    }

    /// <summary>The request as a server sees it.</summary>
    public static async Task<SentRequest> DescribeRequestAsync(
        this ThreadsFixture mapping,
        Uri address,
        CancellationToken cancellationToken
    )
    {
        using HttpRequestMessage request = mapping.CreateRequest(address);
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default);
        return SentRequest.From(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())),
            body
        );
    }
}
