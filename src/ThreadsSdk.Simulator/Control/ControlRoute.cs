using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Represents a request that the control API takes: how it is routed, what is described of it, and what it does.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below <see cref="ControlPage.Path"/>; what stands in braces can be anything.</param>
/// <param name="Summary">What it does.</param>
internal sealed record ControlRoute(string Method, string Path, string Summary)
{
    /// <summary>Gets the values in its path.</summary>
    public IReadOnlyList<ControlField> InPath { get; init; } = [];

    /// <summary>Gets the values that its query can have.</summary>
    public IReadOnlyList<ControlField> InQuery { get; init; } = [];

    /// <summary>Gets the values that its body can have.</summary>
    public IReadOnlyList<ControlField> Fields { get; init; } = [];

    /// <summary>Gets a body that works, as JSON.</summary>
    public string? Example { get; init; }

    /// <summary>Gets the name of the shape that the response has; null where it is no JSON of a known shape.</summary>
    public string? Returns { get; init; }

    /// <summary>Gets what makes the response. One of this, <see cref="RespondAsync"/> and <see cref="Write"/> is given.</summary>
    public Func<ControlCall, JsonObject>? Respond { get; init; }

    /// <summary>Gets what makes the response, where that takes time.</summary>
    public Func<ControlCall, CancellationToken, Task<JsonObject>>? RespondAsync { get; init; }

    /// <summary>Gets what writes the response, where it is no JSON of a known shape.</summary>
    public Func<HttpContext, Task>? Write { get; init; }

    /// <summary>Gets the type of the content that <see cref="Write"/> writes.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Gets its name, made of its method and its path.</summary>
    public string Id => Method.ToLowerInvariant() + string.Concat(Words().Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private string[] Segments => Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns the values in a path that has the form of this one; null when it has another.</summary>
    public Dictionary<string, string>? Match(string[] path)
    {
        var template = Segments;
        if (path.Length != template.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (part, given) in template.Zip(path))
        {
            if (part[0] == '{')
            {
                values[part.Trim('{', '}')] = given;
            }
            else if (part != given)
            {
                return null;
            }
        }

        return values;
    }

    private IEnumerable<string> Words() =>
        Segments.Length == 0 ? ["summary"] : Segments.SelectMany(part => part.Trim('{', '}').Split('-', '.', '_'));
}
