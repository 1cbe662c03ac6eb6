using ThreadsSdk.Testing.Mappings;

namespace ThreadsSdk.Testing;

/// <summary>
/// Represents one stub mapping: a request to Threads, and the response to it. The properties describe a request that the mapping matches;
/// where it accepts more than one value, they contain an example.
/// </summary>
public sealed record ThreadsFixture
{
    internal ThreadsFixture(string name, string operation, bool isError, int priority, StubRequest request, StubResponse response)
    {
        Name = name;
        Operation = operation;
        IsError = isError;
        Priority = priority;
        Request = request;
        Response = response;
    }

    /// <summary>
    /// Gets the unique name: the operation and what is special about the mapping, such as <c>Media.Get: image</c>. It is the title of the
    /// mapping on a server, and so the <c>MappingTitle</c> of a log entry that it matched.
    /// </summary>
    public string Name { get; }

    /// <summary>Gets the operation of the Threads API, such as <c>Media.Get</c>.</summary>
    public string Operation { get; }

    /// <summary>
    /// Gets a value indicating whether a client should fail, because the response is an error, cannot be read or is lost.
    /// </summary>
    public bool IsError { get; }

    /// <summary>Gets the HTTP method: GET, POST or DELETE.</summary>
    public string Method => Request.Method;

    /// <summary>Gets the path, such as <c>/v1.0/18010000000000002</c>.</summary>
    public string Path => Request.Path;

    /// <summary>
    /// Gets the query parameters that the mapping requires, with their values unescaped. Some parameters must be absent, such as
    /// <c>access_token</c>, or a cursor for the first page. All others are ignored.
    /// </summary>
    public IReadOnlyDictionary<string, string> Query => Examples(Request.Query);

    /// <summary>Gets the form parameters that the mapping requires in the body. All others are ignored.</summary>
    public IReadOnlyDictionary<string, string> Form => Examples(Request.Form);

    /// <summary>
    /// Gets the headers that the mapping requires: <c>Authorization</c>, if the operation needs a token. If it needs none, the header must
    /// be absent.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers => Examples(Request.Headers);

    internal int Priority { get; }

    internal StubRequest Request { get; init; }

    internal StubResponse Response { get; init; }

    /// <summary>Returns <see cref="Name"/>.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static Dictionary<string, string> Examples(IReadOnlyDictionary<string, ValuePattern> patterns) =>
        patterns.Where(pair => pair.Value.Example is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Example!);
}
