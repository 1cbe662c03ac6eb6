namespace ThreadsSdk.Spec.Tooling.Changes;

/// <summary>Represents one difference between two specs.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Item">What differs, as the newer spec has it; of what was removed, the older one.</param>
public sealed record SpecChange(SpecChangeKind Kind, SpecItem Item)
{
    /// <summary>Gets what is said of it that differs, as the language of the spec names it; null when the whole thing came or went.</summary>
    public string? Fact { get; init; }

    /// <summary>Gets what was said before; null when nothing was.</summary>
    public string? Before { get; init; }

    /// <summary>Gets what is said now; null when nothing is.</summary>
    public string? After { get; init; }

    /// <summary>Gets why code that uses it breaks; null when it goes on as before.</summary>
    public string? Breaks { get; init; }

    /// <summary>Gets what only one of two lists has; null when what differs is no list.</summary>
    internal (IReadOnlyList<string> Added, IReadOnlyList<string> Removed)? Lists { get; init; }

    /// <summary>Gets how many parts came or went with the whole thing.</summary>
    public int Parts { get; init; }
}
