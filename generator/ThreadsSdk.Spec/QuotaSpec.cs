namespace ThreadsSdk.Spec;

/// <summary>The number of times something may be done in a rolling window.</summary>
public sealed record QuotaSpec(string Key, string? Name, long Total, long Seconds, string Doc, string? Source)
{
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
