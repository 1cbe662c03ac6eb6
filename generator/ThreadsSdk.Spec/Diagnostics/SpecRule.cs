namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>A kind of fault in the spec: its id, what is said of it, and what to do.</summary>
/// <param name="Id"><c>TSDK0001</c> and on.</param>
/// <param name="Message">A format; its arguments come from the place where the fault is.</param>
/// <param name="Help">What to do about it, for the diagnostic's description.</param>
public sealed record SpecRule(string Id, string Title, string Message, string Help)
{
    /// <summary>Gets whether what it finds is no mistake: the rest can be used.</summary>
    public bool IsWarning { get; init; }
}
