using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>
/// Describes the operation of a request. The options of every request contain it, through <see cref="ThreadsClient"/> and through the Refit
/// interfaces, for use in your own handlers. It contains none of the caller's values, so it is safe for logs and metrics.
/// </summary>
/// <example>
/// <code language="csharp">
/// public sealed class PrintingHandler : DelegatingHandler
/// {
///     protected override Task&lt;HttpResponseMessage&gt; SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
///     {
///         Console.WriteLine(ThreadsOperation.From(request)?.Name);   // such as Media.Get
///         return base.SendAsync(request, cancellationToken);
///     }
/// }
/// </code>
/// </example>
public sealed class ThreadsOperation
{
    /// <summary>The key of the operation in a request's options.</summary>
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

    /// <summary>Gets the group, such as <c>Media</c>; empty for a <see cref="ThreadsRequest"/>.</summary>
    public string Group { get; }

    /// <summary>Gets the name used in exceptions, logs and traces, such as <c>Media.Get</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the C# method of the group, such as <c>GetAsync</c>.</summary>
    public string MethodName { get; }

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>
    /// Gets the path with its placeholders, such as <c>/v1.0/{media_id}</c>. The path of a <see cref="ThreadsRequest"/> has none.
    /// </summary>
    public string RouteTemplate { get; }

    /// <summary>
    /// Gets a value indicating whether the request may be sent again if its response was lost. A handler that repeats requests must not
    /// repeat others, because they would post twice.
    /// </summary>
    public bool IsRepeatable { get; internal init; }

    internal TokenUse Token { get; init; }

    /// <summary>Gets the path parameters, in the order of their placeholders.</summary>
    internal string[] Path { get; init; } = [];

    internal string[] Query { get; init; } = [];

    internal string[] Form { get; init; } = [];

    /// <summary>Gets the scopes every call needs.</summary>
    internal string[] Scopes { get; init; } = [];

    /// <summary>Gets the additional scopes of calls with certain parameters.</summary>
    internal (string Parameter, string Scope)[] ParameterScopes { get; init; } = [];

    /// <summary>Gets the parameter that is a field mask; null if there is none.</summary>
    internal string? FieldMask { get; init; }

    /// <summary>Gets the additional scopes of calls that request certain fields.</summary>
    internal (string Field, string Scope)[] FieldScopes { get; init; } = [];

    /// <summary>Gets additional advice on certain errors, by their names.</summary>
    internal (string Error, string Text)[] Advice { get; init; } = [];

    /// <summary>Gets a value indicating whether the YAML of a project adds it.</summary>
    internal bool IsAdded { get; init; }

    /// <summary>
    /// Gets a value indicating whether the caller defined it. Its path may contain ids, so it must not be a metric's name.
    /// </summary>
    internal bool IsCustom => Group.Length == 0;

    /// <summary>Gets a value indicating whether its requests have a body, even an empty one.</summary>
    /// <remarks>
    /// .NET itself sends a request without a body again when a connection breaks, so every request that changes something must have one.
    /// </remarks>
    internal bool HasBody => Method != HttpMethod.Get || Form.Length > 0;

    /// <summary>Gets the operation of a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The operation; null if the request was not made by this library.</returns>
    public static ThreadsOperation? From(HttpRequestMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Options.TryGetValue(Key, out var operation) ? operation : null;
    }

    /// <summary>Returns the name.</summary>
    /// <returns>The name, without any value of the caller.</returns>
    public override string ToString() => Name;

    internal void AddTo(HttpRequestMessage request) => request.Options.Set(Key, this);
}
