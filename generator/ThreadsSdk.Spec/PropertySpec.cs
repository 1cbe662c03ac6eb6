namespace ThreadsSdk.Spec;

/// <summary>A property of a JSON object.</summary>
/// <param name="Expand">The sub-fields asked for unless the caller names others.</param>
/// <param name="Repeats">Whether many objects of one answer share the value.</param>
/// <param name="Secret">Whether it must not show in a ToString.</param>
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
    EquatableArray<string> Scopes,
    string? Since,
    string? Source,
    Deprecation? Deprecated)
{
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
