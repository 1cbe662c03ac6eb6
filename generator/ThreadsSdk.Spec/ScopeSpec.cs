namespace ThreadsSdk.Spec;

/// <summary>A permission a user grants.</summary>
public sealed record ScopeSpec(string Key, string? Name, string Doc, string? Since, Deprecation? Deprecated);
