using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec;

/// <summary>Represents a parameter of a call or a browser address.</summary>
public sealed record ParameterSpec
{
    public static readonly string[] Places = ["path", "query", "form"];

    public required string Key { get; init; }

    /// <summary>Gets the C# name, where it does not follow from the key.</summary>
    public string? Name { get; init; }

    /// <summary>Gets other names on the wire that Meta takes for it. They are never sent.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets one of <see cref="Places"/>.</summary>
    public required string In { get; init; }

    public required TypeRef Type { get; init; }

    public required string Doc { get; init; }

    public bool Required { get; init; }

    /// <summary>Gets a constant that is always sent.</summary>
    public string? Value { get; init; }

    /// <summary>Gets what is sent when the caller gives nothing.</summary>
    public string? Send { get; init; }

    /// <summary>Gets what Meta assumes when nothing is sent.</summary>
    public string? Default { get; init; }

    /// <summary>Gets a value to show in an example; ids have one without it.</summary>
    public string? Example { get; init; }

    /// <summary>Gets the characters that are cut off the beginning before the value is sent.</summary>
    public string? Strip { get; init; }

    /// <summary>Gets the name of the fieldset, of a field mask.</summary>
    public string? Fieldset { get; init; }

    /// <summary>Gets whether it must not show in a log, an exception or a trace.</summary>
    public bool Secret { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    public string? Since { get; init; }

    public string? Source { get; init; }

    public Deprecation? Deprecated { get; init; }

    /// <summary>Gets the only values that an app without advanced access may give; empty for any.</summary>
    public EquatableArray<string> Unapproved { get; init; }

    /// <summary>
    /// Gets the rules of its value and beside other parameters, in the order in which they are told. There are none until it is linked.
    /// </summary>
    public EquatableArray<ParameterRule> Rules { get; init; }

    /// <summary>
    /// Gets the C# name of the record that options derive from and that holds it; null when the options of the operation do, and until it
    /// is linked.
    /// </summary>
    public string? Record { get; init; }

    /// <summary>Gets whether a parameter set declares it, for all that use the set.</summary>
    public bool IsOfSet { get; init; }

    /// <summary>Gets the C# name.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key);

    /// <summary>Gets whether it is a parameter of the C# method rather than a property of the options.</summary>
    public bool IsArgument => Value is null && (In == "path" || (Required && Send is null));

    /// <summary>Gets the bounds that were read; the linker makes rules of them.</summary>
    internal Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>Gets the relations that were read; the linker makes rules of them.</summary>
    internal Relations Relations { get; init; } = Relations.None;
}
