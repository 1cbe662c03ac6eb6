using ThreadsSdk.Spec.Tooling.Drift;
using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling;

/// <summary>Represents one line of known-drift.txt.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Id">The finding, as <see cref="DriftFinding.Id"/> names it.</param>
/// <param name="Document">The kind of document whose comparisons it is about; null for those of every kind.</param>
public sealed record KnownDriftEntry(int Line, string Id, string? Document)
{
    private const string Scope = ": ";

    /// <summary>Finds out whether it is about comparisons with a kind of document.</summary>
    /// <param name="document">The kind of document.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOf(string document) => Document is null || Document == document;

    /// <summary>Reads <c>openapi: spec lacks …</c>, or <c>openapi lacks …</c>, which is about the same comparisons.</summary>
    internal static KnownDriftEntry Parse(int line, string text)
    {
        var document = ExternalApi.Kinds.FirstOrDefault(kind => text.StartsWith(kind + Scope, StringComparison.Ordinal));
        return document is null
            ? new(line, text, ExternalApi.Kinds.FirstOrDefault(kind => text.StartsWith(kind + " ", StringComparison.Ordinal)))
            : new(line, text[(document.Length + Scope.Length)..].Trim(), document);
    }
}
