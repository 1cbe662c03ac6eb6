namespace ThreadsSdk.Spec.Rules;

/// <summary>Represents a value as rules look at it. All members are null when no value was given.</summary>
public sealed record RuleValue
{
    /// <summary>The value that was not given.</summary>
    public static readonly RuleValue Missing = new();

    /// <summary>A JSON object, whose properties have rules of their own.</summary>
    public static readonly RuleValue Object = new() { Text = "{}" };

    private RuleValue() { }

    /// <summary>Gets the text, of a text.</summary>
    public string? Text { get; private init; }

    /// <summary>Gets the number, or the seconds since 1970 of a time.</summary>
    public long? Whole { get; private init; }

    /// <summary>Gets the number where it may have a fraction.</summary>
    public double? Number { get; private init; }

    /// <summary>Gets the number of items, of a list.</summary>
    public int? Count { get; private init; }

    /// <summary>Gets whether nothing was given.</summary>
    public bool IsMissing => this == Missing;

    /// <summary>Gets whether nothing was given, or an empty text or list.</summary>
    public bool IsEmpty => IsMissing || Text is { Length: 0 } || Count == 0;

    public static RuleValue FromText(string text) => new() { Text = text };

    public static RuleValue FromWhole(long number) => new() { Whole = number };

    public static RuleValue FromNumber(double number) => new() { Number = number };

    public static RuleValue FromList(int count) => new() { Count = count };
}
