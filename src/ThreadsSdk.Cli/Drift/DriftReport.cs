namespace ThreadsSdk.Cli.Drift;

/// <summary>What a comparison found.</summary>
/// <param name="Other">The kind of document the spec was compared with: postman or openapi.</param>
/// <param name="Findings">The drift.</param>
/// <param name="Known">Findings that known-drift.txt names.</param>
/// <param name="Unshown">What the spec has and the other document merely does not show. No drift: documents seldom show everything.</param>
/// <param name="Outside">Requests to other hosts, which were not compared.</param>
internal sealed record DriftReport(
    string Other,
    IReadOnlyList<DriftFinding> Findings,
    IReadOnlyList<DriftFinding> Known,
    IReadOnlyList<DriftFinding> Unshown,
    IReadOnlyList<string> Outside)
{
    public bool HasDrift => Findings.Count > 0;
}
