using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Describes an operation that the YAML of a project adds to the API.</summary>
/// <param name="Group">The group, such as <c>Media</c>.</param>
/// <param name="Name">The name, such as <c>Media.Get</c>.</param>
/// <param name="MethodName">The C# method.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="RouteTemplate">The path with its placeholders.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record OperationDescription(string Group, string Name, string MethodName, HttpMethod Method, string RouteTemplate)
{
    /// <summary>Gets the kind of token it needs.</summary>
    public TokenUse Token { get; init; }

    /// <summary>Gets a value indicating whether it may be sent again if its response was lost.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Gets the path parameters, in the order of their placeholders.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Gets the query parameters.</summary>
    public IReadOnlyList<string> Query { get; init; } = [];

    /// <summary>Gets the form parameters.</summary>
    public IReadOnlyList<string> Form { get; init; } = [];

    /// <summary>Gets the scopes every call needs.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Gets the additional scopes of calls with certain parameters.</summary>
    public IReadOnlyList<(string Parameter, string Scope)> ParameterScopes { get; init; } = [];

    /// <summary>Gets the parameter that is a field mask; null if there is none.</summary>
    public string? FieldMask { get; init; }

    /// <summary>Gets the additional scopes of calls that request certain fields.</summary>
    public IReadOnlyList<(string Field, string Scope)> FieldScopes { get; init; } = [];

    /// <summary>Gets additional advice on certain errors, by their names.</summary>
    public IReadOnlyList<(string Error, string Text)> Advice { get; init; } = [];

    /// <summary>Creates the operation.</summary>
    /// <returns>The operation.</returns>
    public ThreadsOperation ToOperation() =>
        new(Group, Name, MethodName, Method, RouteTemplate)
        {
            IsAdded = true,
            Token = Token,
            IsRepeatable = IsRepeatable,
            Path = [.. Path],
            Query = [.. Query],
            Form = [.. Form],
            Scopes = [.. Scopes],
            ParameterScopes = [.. ParameterScopes],
            FieldMask = FieldMask,
            FieldScopes = [.. FieldScopes],
            Advice = [.. Advice],
        };
}
