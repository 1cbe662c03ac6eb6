namespace ThreadsSdk.Benchmarks.Check;

/// <summary>Something measured against a target.</summary>
internal abstract record Row(string Name)
{
    /// <summary>Measures it once; again for a second opinion.</summary>
    public abstract Outcome Measure();
}

/// <summary>What was measured, in words, and whether it is within the target.</summary>
internal sealed record Outcome(string Time, string Bytes, string Target, bool IsMet)
{
    /// <summary>What the ratio was made of, where it does not speak for itself.</summary>
    public string? Details { get; init; }
}
