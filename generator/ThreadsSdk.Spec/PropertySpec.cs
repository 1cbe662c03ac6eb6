using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec;

/// <summary>Represents a property of a JSON object.</summary>
public sealed record PropertySpec
{
    public required string Key { get; init; }

    /// <summary>Gets the C# name, where it does not follow from the key.</summary>
    public string? Name { get; init; }

    public required TypeRef Type { get; init; }

    public required string Doc { get; init; }

    public bool Required { get; init; }

    /// <summary>Gets the sub-fields asked for unless the caller names others.</summary>
    public EquatableArray<string> Expand { get; init; }

    /// <summary>Gets whether many objects of one response share the value.</summary>
    public bool Repeats { get; init; }

    /// <summary>Gets whether it must not show in a ToString.</summary>
    public bool Secret { get; init; }

    /// <summary>Gets whether it may stand in place of the object it is a property of.</summary>
    public bool Bare { get; init; }

    /// <summary>Gets whether the id is a number in JSON rather than a text.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Gets where else its value may be: a list beside it, and the property of its items.</summary>
    public EquatableArray<string> AlsoIn { get; init; }

    /// <summary>Gets the name of the C# property that tells the day which ends at this time.</summary>
    public string? EndsDay { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    public string? Since { get; init; }

    public string? Source { get; init; }

    public Deprecation? Deprecated { get; init; }

    /// <summary>Gets the rules of its value, in the order in which they are told. There are none until it is linked.</summary>
    public EquatableArray<ParameterRule> Rules { get; init; }

    /// <summary>Gets the C# name.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key);

    /// <summary>Gets the bounds that were read; the linker makes rules of them.</summary>
    internal Bounds Bounds { get; init; } = Bounds.None;
}
