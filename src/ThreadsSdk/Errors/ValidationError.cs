namespace ThreadsSdk;

/// <summary>A rule of Threads that a value breaks.</summary>
/// <param name="Property">The name of the value on the wire, such as <c>text</c> or <c>poll_attachment.option_a</c>.</param>
/// <param name="Rule">
/// The rule, and by how much it is broken, as the rest of a sentence that begins with the name; it never shows the value.
/// </param>
public sealed record ValidationError(string Property, string Rule)
{
    /// <summary>The bound the value passed, in the unit of the rule; null when the rule is not about a bound.</summary>
    public double? Limit { get; init; }

    /// <summary>The rule as a sentence.</summary>
    /// <returns>Such as <c>text must have at most 500 characters, but has 612.</c></returns>
    public override string ToString() => $"{Property} {Rule}.";
}
