namespace ThreadsSdk.Spec;

/// <summary>Since when something should not be used any more, and what to use instead.</summary>
public sealed record Deprecation(string Since, string? Use);
