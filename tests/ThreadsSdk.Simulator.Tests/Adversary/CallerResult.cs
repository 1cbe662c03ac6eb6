using ThreadsSdk.Publishing;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>What a caller was told.</summary>
/// <param name="Ids">The ids of the posts; null when it gave up.</param>
/// <param name="Failures">What failed on the way.</param>
internal sealed record CallerResult(IReadOnlyList<string>? Ids, IReadOnlyList<Exception> Failures)
{
    /// <summary>Whether the last thing it was told is that nobody knows.</summary>
    public bool IsUnknown => Ids is null && Failures[^1] is PublishOutcomeUnknownException;

    public override string ToString() =>
        $"{(Ids is null ? "gave up" : "told " + string.Join(", ", Ids))} after {Failures.Count} failures{string.Concat(Failures.Select(failure => $"\n    {failure.GetType().Name}: {failure.Message}"))}";
}
