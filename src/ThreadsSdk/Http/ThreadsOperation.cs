using ThreadsSdk.Http;

namespace ThreadsSdk;

/// <summary>
/// What a request does: the options of every request tell it, through <see cref="ThreadsClient"/> as through the interfaces for Refit, for
/// handlers of your own. None of it holds a value of the caller, so it may be logged and measured by.
/// </summary>
/// <example><code>
/// protected override Task&lt;HttpResponseMessage&gt; SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
/// {
///     Count(ThreadsOperation.Of(request)?.Name);
///     return base.SendAsync(request, cancellationToken);
/// }
/// </code></example>
public sealed class ThreadsOperation
{
    /// <summary>The key under which the options of a request hold its operation.</summary>
    public const string OptionsKey = "ThreadsSdk.Operation";

    private static readonly HttpRequestOptionsKey<ThreadsOperation> Key = new(OptionsKey);

    internal ThreadsOperation(string group, string name, string methodName, HttpMethod method, string routeTemplate)
    {
        Group = group;
        Name = name;
        MethodName = methodName;
        Method = method;
        RouteTemplate = routeTemplate;
    }

    /// <summary>The group, such as <c>Media</c>; empty for a <see cref="ThreadsRequest"/>.</summary>
    public string Group { get; }

    /// <summary>The name in exceptions, logs and traces, such as <c>Media.Get</c>.</summary>
    public string Name { get; }

    /// <summary>The C# method of the group, such as <c>GetAsync</c>.</summary>
    public string MethodName { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path with its placeholders, such as <c>/v1.0/{media_id}</c>; that of a <see cref="ThreadsRequest"/> has none.</summary>
    public string RouteTemplate { get; }

    /// <summary>
    /// Whether it may be sent again when the answer to it was lost. A handler that repeats requests must leave the others alone: they would
    /// post twice.
    /// </summary>
    public bool IsRepeatable { get; internal init; }

    internal TokenUse Token { get; init; }

    /// <summary>The parameters in the path, in the order of their placeholders.</summary>
    internal string[] Path { get; init; } = [];

    internal string[] Query { get; init; } = [];

    internal string[] Form { get; init; } = [];

    /// <summary>The scopes every call needs.</summary>
    internal string[] Scopes { get; init; } = [];

    /// <summary>The scopes a call needs as well when it gives certain parameters.</summary>
    internal (string Parameter, string Scope)[] ParameterScopes { get; init; } = [];

    /// <summary>The parameter that is a field mask, where there is one.</summary>
    internal string? FieldMask { get; init; }

    /// <summary>The scopes a call needs as well when it asks for certain fields.</summary>
    internal (string Field, string Scope)[] FieldScopes { get; init; } = [];

    /// <summary>What else can be done about certain errors, by their names.</summary>
    internal (string Error, string Text)[] Advice { get; init; } = [];

    /// <summary>Whether the caller made it up. Its path may hold ids: it is no name to count by.</summary>
    internal bool IsCustom => Group.Length == 0;

    /// <summary>Whether its requests have a body, if an empty one.</summary>
    /// <remarks>.NET itself sends a request without a body again when a connection breaks: whatever changes something must have
    /// one.</remarks>
    internal bool HasBody => Method != HttpMethod.Get || Form.Length > 0;

    /// <summary>The operation of a request; null when the request is none of this library's.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The operation, or null.</returns>
    public static ThreadsOperation? Of(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Options.TryGetValue(Key, out var operation) ? operation : null;
    }

    /// <summary>The name.</summary>
    /// <returns>Never a value of the caller.</returns>
    public override string ToString() => Name;

    internal void AddTo(HttpRequestMessage request) => request.Options.Set(Key, this);
}
