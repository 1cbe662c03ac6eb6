namespace ThreadsSdk.Spec;

/// <summary>Another parameter has one of these values (or, where it is a list, holds one of them).</summary>
public sealed record WhenSpec(string Parameter, EquatableArray<string> Values);
