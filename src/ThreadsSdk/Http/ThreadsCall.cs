using System.ComponentModel;
using System.Net;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>Represents an operation and its parameter values, as an <see cref="IThreadsSender"/> sends them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ThreadsCall
{
    private readonly string?[] _values;

    /// <summary>Initializes a new instance with the values in the order of the parameters: path, query, form.</summary>
    private protected ThreadsCall(ThreadsOperation operation, string?[] values)
    {
        Operation = operation;
        _values = values;
    }

    /// <summary>Gets the operation.</summary>
    public ThreadsOperation Operation { get; }

    /// <summary>
    /// Gets a value indicating whether this version has the operation: it is neither a request of the caller's own, nor added by the YAML of
    /// a project.
    /// </summary>
    public bool IsKnown => !Operation.IsCustom && !Operation.IsAdded;

    /// <summary>
    /// Gets the value of the Authorization header for this attempt: the scheme alone if the sender adds the token, or null if no token is
    /// sent.
    /// </summary>
    public string? Authorization { get; internal set; }

    /// <summary>Gets the encoded query without its question mark; null if it is empty.</summary>
    public string? Query
    {
        get
        {
            var url = new UrlWriter("");
            WriteQuery(ref url);
            return url.ToStringAndClear() is { Length: > 1 } query ? query[1..] : null;
        }
    }

    /// <summary>Gets or sets the time the call began.</summary>
    internal long Started { get; set; }

    /// <summary>Gets or sets the number of the current attempt. The first is 1.</summary>
    internal int Attempt { get; set; }

    /// <summary>Gets or sets a value indicating whether any attempt may have reached Meta.</summary>
    internal bool MayHaveArrived { get; set; }

    /// <summary>Gets or sets the status of the last response.</summary>
    internal HttpStatusCode? Status { get; set; }

    /// <summary>Gets or sets the failure of the last attempt.</summary>
    internal Exception? LastFailure { get; set; }

    /// <summary>Gets the encoded value of a path parameter.</summary>
    /// <param name="name">The name of the parameter in the path.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">
    /// The operation has no such parameter, or its value would change the structure of the path.
    /// </exception>
    public string PathValue(string name)
    {
        var index = Array.IndexOf(Operation.Path, name);
        if (index < 0)
        {
            throw new ArgumentException($"{Operation.Name} has no {name} in its path.", nameof(name));
        }

        var segment = new UrlWriter("");
        segment.Segment(_values[index]!);
        return segment.ToStringAndClear();
    }

    /// <summary>Creates the body of the request. Each attempt needs a new one, because it is disposed with its request.</summary>
    /// <returns>The form; an empty body if there are no parameters to send.</returns>
    public HttpContent CreateForm()
    {
        var form = new FormWriter();
        var values = _values.AsSpan(Operation.Path.Length + Operation.Query.Length);
        for (var i = 0; i < values.Length; i++)
        {
            form.Add(Operation.Form[i], values[i]);
        }

        return form.ToContent();
    }

    /// <summary>Writes the complete address.</summary>
    internal string WriteUrl(ServerAddress server)
    {
        var url = new UrlWriter(server.ToString());
        var rest = Operation.RouteTemplate.AsSpan();
        foreach (var value in _values.AsSpan(0, Operation.Path.Length))
        {
            url.Literal(rest[..rest.IndexOf('{')]);
            url.Segment(value!);
            rest = rest[(rest.IndexOf('}') + 1)..];
        }

        url.Literal(rest);
        WriteQuery(ref url);
        return url.ToStringAndClear();
    }

    /// <summary>Returns the values of secret parameters.</summary>
    internal IEnumerable<string> SecretValues() =>
        Given().Where(given => given.Value.Length > 0 && Array.IndexOf(SecretNames.All, given.Name) >= 0).Select(given => given.Value);

    /// <summary>Returns the scopes this call needs, with its parameters and requested fields.</summary>
    internal string[] Scopes()
    {
        var given = Given().ToList();
        var fields = given.Where(one => one.Name == Operation.FieldMask).SelectMany(mask => mask.Value.Split(',', '{', '}')).ToList();
        return
        [
            .. Operation
                .Scopes.Concat(
                    Operation
                        .ParameterScopes.Where(needed => given.Exists(one => one.Name == needed.Parameter))
                        .Select(needed => needed.Scope)
                )
                .Concat(Operation.FieldScopes.Where(needed => fields.Contains(needed.Field)).Select(needed => needed.Scope))
                .Distinct(),
        ];
    }

    /// <summary>Returns the parameters that have a value.</summary>
    private IEnumerable<(string Name, string Value)> Given() =>
        Operation
            .Path.Concat(Operation.Query)
            .Concat(Operation.Form)
            .Zip(_values)
            .Where(pair => pair.Second is not null)
            .Select(pair => (pair.First, pair.Second!));

    private void WriteQuery(ref UrlWriter url)
    {
        var values = _values.AsSpan(Operation.Path.Length, Operation.Query.Length);
        for (var i = 0; i < values.Length; i++)
        {
            url.Query(Operation.Query[i], values[i]);
        }
    }
}
