namespace ThreadsSdk.Spec;

/// <summary>Represents one known text of an enum.</summary>
public sealed record EnumValueSpec
{
    /// <summary>Gets the text on the wire.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the C# name, where it does not follow from the key.</summary>
    public string? Name { get; init; }

    public required string Doc { get; init; }

    /// <summary>Gets other spellings that are read as this value.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets what one can do about what the value stands for, where that is a failure.</summary>
    public string? Advice { get; init; }

    public string? Since { get; init; }

    public Deprecation? Deprecated { get; init; }

    /// <summary>Gets the C# name.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
