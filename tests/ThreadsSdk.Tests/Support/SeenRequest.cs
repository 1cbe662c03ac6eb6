namespace ThreadsSdk.Tests.Support;

/// <summary>A request as the server saw it.</summary>
internal sealed record SeenRequest(HttpMethod Method, Uri Url, string? Authorization, string? Body)
{
    /// <summary>The path and the query as they were sent.</summary>
    public string Target => Url.PathAndQuery;
}
