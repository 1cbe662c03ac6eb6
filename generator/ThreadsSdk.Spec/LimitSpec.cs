namespace ThreadsSdk.Spec;

/// <summary>Represents a figure Meta sets: a length, a count, a duration.</summary>
public sealed record LimitSpec
{
    /// <summary>What figures count. Those of <c>seconds</c> and <c>unix_seconds</c> are times in C#.</summary>
    public static readonly string[] Units =
    [
        "characters",
        "items",
        "seconds",
        "unix_seconds",
        "bytes",
        "pixels",
        "ratio",
        "bits_per_second",
        "frames_per_second",
        "hertz",
        "units",
    ];

    public required string Key { get; init; }

    /// <summary>Gets the C# name, where it does not follow from the key.</summary>
    public string? Name { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public required string Doc { get; init; }

    public string? Since { get; init; }

    public string? Source { get; init; }

    /// <summary>Gets whether there is no half of what it counts.</summary>
    public bool IsWhole => Unit is "characters" or "items" or "unix_seconds" or "bytes" or "pixels";

    /// <summary>Gets the C# name.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
