namespace ThreadsSdk.Spec;

/// <summary>A page of Meta's documentation, by the name that <c>source</c> gives it.</summary>
/// <param name="Key">The name.</param>
/// <param name="Path">The path below the address of the documentation.</param>
public sealed record PageSpec(string Key, string Path);
