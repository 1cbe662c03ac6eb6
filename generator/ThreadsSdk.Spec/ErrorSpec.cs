namespace ThreadsSdk.Spec;

/// <summary>An error Meta answers with, what it means and what a caller can do.</summary>
/// <param name="Through">The last code of a range that begins with <paramref name="Code"/>.</param>
/// <param name="Symbol">A text within the message, or in place of the code, that tells it from others with the same code.</param>
/// <param name="NamesScopes">Whether a scope the call needs may be what is missing.</param>
/// <param name="IsOfWindow">Whether the code means this only where the authorization window says it.</param>
public sealed record ErrorSpec(
    string Key,
    string? Name,
    int? Code,
    int? Subcode,
    int? Through,
    string? Symbol,
    string Kind,
    string Retry,
    int Status,
    string Type,
    string Message,
    string? Title,
    string Doc,
    string Advice,
    bool NamesScopes,
    bool IsOfWindow)
{
    public static readonly string[] Kinds = ["authentication", "permission", "rate_limit", "invalid_request", "not_found", "server"];

    public static readonly string[] Retries = ["never", "backoff", "later", "wait"];

    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
