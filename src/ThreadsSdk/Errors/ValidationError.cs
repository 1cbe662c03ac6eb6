namespace ThreadsSdk;

/// <summary>Represents a rule of Threads that a value breaks.</summary>
/// <param name="Property">The name of the value on the wire, such as <c>text</c> or <c>poll_attachment.option_a</c>.</param>
/// <param name="Rule">
/// The broken rule and by how much it is broken, worded as the rest of a sentence that begins with the property's name. It never shows the
/// value.
/// </param>
public sealed record ValidationError(string Property, string Rule)
{
    /// <summary>Gets the limit that was exceeded, in the unit of the rule; null if the rule has no limit.</summary>
    public double? Limit { get; init; }

    /// <summary>Returns the error as a sentence.</summary>
    /// <returns>The sentence, such as <c>text must have at most 500 characters, but has 612.</c></returns>
    public override string ToString() => $"{Property} {Rule}.";
}
