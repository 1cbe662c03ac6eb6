namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Represents the result of comparing the spec with another document.</summary>
/// <param name="ComparedWith">The kind of document the spec was compared with: postman or openapi.</param>
/// <param name="Findings">The drift.</param>
/// <param name="Known">The findings that known-drift.txt names.</param>
/// <param name="Unshown">Parts of the spec that the document does not show. They are no drift: few documents show everything.</param>
/// <param name="Outside">Requests to other hosts, which were not compared.</param>
public sealed record DriftReport(
    string ComparedWith,
    IReadOnlyList<DriftFinding> Findings,
    IReadOnlyList<DriftFinding> Known,
    IReadOnlyList<DriftFinding> Unshown,
    IReadOnlyList<string> Outside
)
{
    /// <summary>Gets whether the spec and the document differ in something that is not known.</summary>
    public bool HasDrift => Findings.Count > 0;
}
