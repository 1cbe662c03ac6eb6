namespace ThreadsSdk.Spec;

/// <summary>One known text of an enum.</summary>
/// <param name="Aliases">Other spellings that are read as this value.</param>
/// <param name="Advice">What one can do about what the value stands for, where that is a failure.</param>
public sealed record EnumValueSpec(string Key, string? Name, string Doc, EquatableArray<string> Aliases, string? Advice, string? Since, Deprecation? Deprecated)
{
    public string CSharp => Name ?? CSharpName.Pascal(Key);
}
