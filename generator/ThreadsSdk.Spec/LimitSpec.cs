namespace ThreadsSdk.Spec;

/// <summary>Represents a figure Meta sets: a length, a count, a duration.</summary>
public sealed record LimitSpec
{
    public required string Key { get; init; }

    /// <summary>Gets the C# name, where it does not follow from the key.</summary>
    public string? Name { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public required string Doc { get; init; }

    public string? Since { get; init; }

    public string? Source { get; init; }

    /// <summary>Gets the C# name.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
