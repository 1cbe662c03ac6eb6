namespace ThreadsSdk.Spec;

/// <summary>A figure, and the limit it comes from when the spec gives it by name.</summary>
public sealed record Bound(decimal Value, string? Limit = null);
