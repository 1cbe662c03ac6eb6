namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Represents the result of comparing the spec with another document.</summary>
public sealed record DriftReport
{
    /// <summary>The kind of document that pages of Meta's documentation are.</summary>
    public const string Pages = Reading.ExternalApi.Pages;

    /// <summary>Gets the kind of document the spec was compared with: postman, openapi or pages.</summary>
    public required string ComparedWith { get; init; }

    /// <summary>Gets the drift.</summary>
    public required IReadOnlyList<DriftFinding> Findings { get; init; }

    /// <summary>Gets the findings that known-drift.txt names.</summary>
    public required IReadOnlyList<DriftFinding> Known { get; init; }

    /// <summary>Gets the lines of known-drift.txt that hide nothing any more.</summary>
    public required IReadOnlyList<KnownDriftEntry> Stale { get; init; }

    /// <summary>Gets the parts of the spec that the document does not show. They are no drift: few documents show everything.</summary>
    public required IReadOnlyList<DriftFinding> Unshown { get; init; }

    /// <summary>Gets the requests to other hosts, which were not compared.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>Gets what else there is to know: parts of pages that could not be compared, and dates of pages.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Gets whether the spec and the document differ in something that is not known.</summary>
    public bool HasDrift => Findings.Count > 0;

    /// <summary>Gets whether there is nothing to do: no drift, and no line of known-drift.txt too many.</summary>
    public bool IsClean => !HasDrift && Stale.Count == 0;
}
