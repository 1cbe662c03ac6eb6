namespace ThreadsSdk.Spec;

/// <summary>A parameter of a call or a browser address.</summary>
/// <param name="In"><c>path</c>, <c>query</c> or <c>form</c>.</param>
/// <param name="Value">A constant that is always sent.</param>
/// <param name="Send">What is sent when the caller gives nothing.</param>
/// <param name="Strip">Characters that are cut off the beginning before the value is sent.</param>
/// <param name="Default">What Meta assumes when nothing is sent.</param>
/// <param name="Unapproved">The only values that an app without advanced access may give; empty for any.</param>
public sealed record ParameterSpec(
    string Key,
    string? Name,
    string In,
    TypeRef Type,
    string Doc,
    bool Required,
    string? Value,
    string? Send,
    string? Default,
    Bounds Bounds,
    string? Strip,
    string? Fieldset,
    bool Secret,
    EquatableArray<string> Excludes,
    EquatableArray<string> Needs,
    EquatableArray<WhenSpec> RequiredWhen,
    EquatableArray<WhenSpec> OnlyWhen,
    EquatableArray<WhenSpec> ForbiddenWhen,
    EquatableArray<string> Scopes,
    string? Since,
    string? Source,
    Deprecation? Deprecated,
    EquatableArray<string> Unapproved)
{
    public static readonly string[] Places = ["path", "query", "form"];

    public string CSharp => Name ?? CSharpName.Pascal(Key);

    /// <summary>Whether it is a parameter of the C# method rather than a property of the options.</summary>
    public bool IsArgument => Value is null && (In == "path" || (Required && Send is null));
}
