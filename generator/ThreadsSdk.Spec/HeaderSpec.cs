namespace ThreadsSdk.Spec;

/// <summary>A response header the SDK reads: what it is for, and its name.</summary>
public sealed record HeaderSpec(string Key, string Header);
