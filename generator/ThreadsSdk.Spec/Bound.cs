namespace ThreadsSdk.Spec;

/// <summary>A figure, and the limit it comes from when the spec gives it by name.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Limit">The C# name of the limit; null when the spec gives the figure itself.</param>
/// <param name="Unit">The unit of the limit.</param>
public sealed record Bound(decimal Value, string? Limit = null, string? Unit = null);
