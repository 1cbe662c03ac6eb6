namespace ThreadsSdk.Spec;

/// <summary>The fields an edge can be asked for.</summary>
public sealed record FieldsetSpec(string Name, string Model, string Doc, bool IsDefault, EquatableArray<string> Fields);
