namespace ThreadsSdk.Spec;

/// <summary>A figure Meta sets: a length, a count, a duration.</summary>
public sealed record LimitSpec(string Key, string? Name, decimal Value, string Unit, string Doc, string? Since, string? Source)
{
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
