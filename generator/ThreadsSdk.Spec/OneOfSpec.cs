namespace ThreadsSdk.Spec;

/// <summary>At least one of some parameters has to be given, always or when another has a certain value.</summary>
public sealed record OneOfSpec(EquatableArray<string> Of, EquatableArray<WhenSpec> When);
