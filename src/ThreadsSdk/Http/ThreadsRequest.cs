using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>A call this library does not know yet, for <see cref="ThreadsClient.SendAsync(ThreadsRequest, CancellationToken)"/>.</summary>
/// <example><code>
/// JsonElement answer = await threads.SendAsync(new ThreadsRequest(HttpMethod.Get, "me/threads") { Query = { ["fields"] = "id" } });
/// </code></example>
public sealed class ThreadsRequest
{
    /// <summary>Makes a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">
    /// The path: from the root of the server when it begins with a slash (<c>/v1.0/me</c>), below the version otherwise (<c>me</c>). An
    /// address of another server is refused. Ids with odd characters have to be encoded.
    /// </param>
    public ThreadsRequest(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        RelativePath.Check(path, nameof(path));
        Method = method;
        Path = path;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>The parameters in the URL; those that are null are left out.</summary>
    public IDictionary<string, string?> Query { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The parameters in the body; those that are null are left out.</summary>
    public IDictionary<string, string?> Form { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The name of the operation in exceptions, logs and traces. Give few different ones.</summary>
    public string Name { get; init; } = "Custom";

    /// <summary>Whether the client's token is sent.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Whether it may be sent again when the answer was lost. When null, what reads may be, and nothing else.</summary>
    public bool? IsRepeatable { get; init; }

    /// <summary>The method and the path.</summary>
    /// <returns>Never a parameter: it could be a secret.</returns>
    public override string ToString() => $"{Method} {Path}";

    internal ThreadsOperation ToOperation() =>
        new("", Name, nameof(IThreadsSender.SendAsync), Method, RelativePath.FromRoot(Path))
        {
            Token = NeedsToken ? TokenUse.User : TokenUse.None,
            IsRepeatable = IsRepeatable ?? Method == HttpMethod.Get,
            Query = [.. Query.Keys],
            Form = [.. Form.Keys],
        };

    internal string?[] Values() => [.. Query.Values, .. Form.Values];
}
