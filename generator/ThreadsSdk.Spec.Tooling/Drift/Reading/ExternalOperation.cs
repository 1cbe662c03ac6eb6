namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Represents a request as another document describes it.</summary>
/// <param name="Method">In upper case.</param>
/// <param name="Host">Empty when the document does not tell.</param>
/// <param name="Path">Without a version.</param>
/// <param name="Title">Where it stands in the document.</param>
internal sealed record ExternalOperation(string Method, string Host, IReadOnlyList<PathSegment> Path, string Title)
{
    /// <summary>The parameters of the query and the body.</summary>
    public IReadOnlyList<ExternalMember> Parameters { get; init; } = [];

    /// <summary>Gets the members of the response, as far as the document shows them.</summary>
    public IReadOnlyList<ExternalMember> Fields { get; init; } = [];
}
