namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents rows or items that a page lists, and what they may be about.</summary>
/// <param name="Place">The page and its line.</param>
/// <param name="Subject">What the heading says they are.</param>
/// <param name="Calls">The calls they may belong to, the nearest first.</param>
/// <param name="Members">The rows or items.</param>
/// <param name="IsList">Whether they are items of a list. Lists are also of steps, values and much else.</param>
internal sealed record PageStatement(
    string Place,
    PageSubject Subject,
    IReadOnlyList<PageCall> Calls,
    IReadOnlyList<PageMember> Members,
    bool IsList
);
