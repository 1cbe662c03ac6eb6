namespace ThreadsSdk.Spec;

/// <summary>Represents an error Meta responds with, what it means and what a caller can do.</summary>
public sealed record ErrorSpec
{
    public static readonly string[] Kinds = ["authentication", "permission", "rate_limit", "invalid_request", "not_found", "server"];

    public static readonly string[] Retries = ["never", "backoff", "later", "wait"];

    public required string Key { get; init; }

    /// <summary>Gets the C# name, where it does not follow from the key.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the code, or the first of a range of codes.</summary>
    public int? Code { get; init; }

    public int? Subcode { get; init; }

    /// <summary>Gets the last code of a range that begins with <see cref="Code"/>.</summary>
    public int? Through { get; init; }

    /// <summary>Gets a text within the message, or in place of the code, that tells it from others with the same code.</summary>
    public string? Symbol { get; init; }

    /// <summary>Gets one of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets one of <see cref="Retries"/>: whether and when a call may be sent again.</summary>
    public required string Retry { get; init; }

    /// <summary>Gets the HTTP status it comes with.</summary>
    public required int Status { get; init; }

    /// <summary>Gets Meta's name for its type.</summary>
    public required string Type { get; init; }

    /// <summary>
    /// Gets Meta's message; <c>{0}</c> stands for what it is about, and <c>{method}</c> for the method of the call in lower case.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>Gets the title that Meta shows to users.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the text that Meta shows to users; <c>{0}</c> stands for what it is about.</summary>
    public string? UserMessage { get; init; }

    public required string Doc { get; init; }

    /// <summary>Gets what a caller can do.</summary>
    public required string Advice { get; init; }

    /// <summary>Gets whether a scope the call needs may be what is missing.</summary>
    public bool NamesScopes { get; init; }

    /// <summary>Gets whether the code means this only where the authorization window says it.</summary>
    public bool IsOfWindow { get; init; }

    /// <summary>Gets whether an overlay adds it, which the SDK itself does not show.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Gets the C# name.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key);

    /// <summary>Returns the message with its gaps filled.</summary>
    public string MessageAbout(string about, string method) => Message.Replace("{0}", about).Replace("{method}", method.ToLowerInvariant());
}
