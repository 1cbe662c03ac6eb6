namespace ThreadsSdk.Spec;

/// <summary>A permission a user grants.</summary>
public sealed record ScopeSpec(string Key, string? Name, string Doc, string? Since, Deprecation? Deprecated)
{
    /// <summary>The name of the enum of all scopes.</summary>
    public const string EnumName = "ThreadsScope";

    /// <summary>Gets the C# name: what follows the prefix that all scopes share.</summary>
    public string CSharp => Name ?? CSharpName.Pascal(Key.Substring(Key.IndexOf('_') + 1));
}
