namespace ThreadsSdk.Spec;

/// <summary>A host of Meta's, and others that serve the same.</summary>
public sealed record HostSpec(string Key, string Url, EquatableArray<string> Alternatives, string Doc);
