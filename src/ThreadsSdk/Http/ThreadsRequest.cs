using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>
/// Represents a request this library does not know yet, for <see cref="ThreadsClient.SendAsync(ThreadsRequest, CancellationToken)"/>.
/// </summary>
/// <example>
/// <code language="csharp">
/// JsonElement response = await threads.SendAsync(new ThreadsRequest(HttpMethod.Get, "me/threads") { Query = { ["fields"] = "id" } });
/// </code>
/// </example>
public sealed class ThreadsRequest
{
    /// <summary>Initializes a new instance with the given method and path.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">
    /// The path, from the root of the server if it begins with a slash (<c>/v1.0/me</c>), otherwise below the version (<c>me</c>). An
    /// address of another server is refused. Ids with special characters must be encoded.
    /// </param>
    public ThreadsRequest(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        RelativePath.Check(path, nameof(path));
        Method = method;
        Path = path;
    }

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Gets the path.</summary>
    public string Path { get; }

    /// <summary>Gets the query parameters. Those that are null are not sent.</summary>
    public IDictionary<string, string?> Query { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Gets the body parameters. Those that are null are not sent.</summary>
    public IDictionary<string, string?> Form { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Gets the name of the operation in exceptions, logs and traces. Use only a few different names.</summary>
    public string Name { get; init; } = "Custom";

    /// <summary>Gets a value indicating whether the client's token is sent.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>
    /// Gets a value indicating whether the request may be sent again if its response was lost. If null, only requests that read may be.
    /// </summary>
    public bool? IsRepeatable { get; init; }

    /// <summary>Returns the method and the path.</summary>
    /// <returns>The text, without any parameter, which could be a secret.</returns>
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
