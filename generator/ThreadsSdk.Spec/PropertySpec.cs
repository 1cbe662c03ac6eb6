namespace ThreadsSdk.Spec;

/// <summary>A property of a JSON object.</summary>
/// <param name="Expand">The sub-fields asked for unless the caller names others.</param>
/// <param name="Repeats">Whether many objects of one answer share the value.</param>
/// <param name="Secret">Whether it must not show in a ToString.</param>
/// <param name="Bare">Whether it may stand in place of the object it is a property of.</param>
/// <param name="AlsoIn">Where else its value may be: a list beside it, and the property of its items.</param>
/// <param name="EndsDay">The name of the C# property that tells the day which ends at this time.</param>
public sealed record PropertySpec(
    string Key,
    string? Name,
    TypeRef Type,
    string Doc,
    bool Required,
    Bounds Bounds,
    EquatableArray<string> Expand,
    bool Repeats,
    bool Secret,
    bool Bare,
    EquatableArray<string> AlsoIn,
    string? EndsDay,
    EquatableArray<string> Scopes,
    string? Since,
    string? Source,
    Deprecation? Deprecated)
{
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
