namespace ThreadsSdk.Spec;

/// <summary>A set of texts Meta may add to.</summary>
public sealed record EnumSpec(
    string Name,
    string Doc,
    string? Since,
    string? Source,
    Deprecation? Deprecated,
    EquatableArray<EnumValueSpec> Values
);
