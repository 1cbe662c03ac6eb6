namespace ThreadsSdk.Generator.Emitters;

/// <summary>A scope that a field of a model needs.</summary>
internal sealed record FieldScope(string Model, string Field, string Scope);
