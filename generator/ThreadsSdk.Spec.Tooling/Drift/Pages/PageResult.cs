namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents what a comparison of pages has found.</summary>
internal sealed record PageResult
{
    public required IReadOnlyList<DriftFinding> Findings { get; init; }

    /// <summary>Gets the operations that the pages name.</summary>
    public required IReadOnlySet<OperationSpec> Found { get; init; }

    /// <summary>Gets the parameters, fields and values that the pages name, as <see cref="MemberComparison.Key"/> does.</summary>
    public required IReadOnlySet<string> Shown { get; init; }

    /// <summary>Gets the findings that there could have been, as <see cref="DriftFinding.Id"/> names them: what was compared.</summary>
    public required IReadOnlySet<string> Compared { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }
}
