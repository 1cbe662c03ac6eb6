namespace ThreadsSdk.Spec;

/// <summary>When Meta announced the end of something, when that is, and what to use instead.</summary>
/// <param name="Announced">The date on which Meta announced it.</param>
/// <param name="Ends">The date on which it stops working; null when Meta names none.</param>
/// <param name="Use">What to use instead, as the spec names it.</param>
public sealed record Deprecation(string Announced, string? Ends, string? Use)
{
    /// <summary>
    /// Gets whether the end lies in the time that the spec covers. There is no clock in it: what is generated from one spec stays the same.
    /// </summary>
    public bool HasEnded { get; init; }

    /// <summary>Gets what to use instead, as C# names it. There is none until it is linked.</summary>
    public string? CSharp { get; init; }

    /// <summary>Gets the dates as a sentence.</summary>
    public string Dates =>
        (Ends, HasEnded) switch
        {
            (null, _) => $"Deprecated by Meta on {Announced}.",
            (_, true) => $"Ended by Meta on {Ends}, announced on {Announced}.",
            _ => $"Will be ended by Meta on {Ends}, announced on {Announced}.",
        };
}
