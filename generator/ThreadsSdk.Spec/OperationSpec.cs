using System.Linq;

namespace ThreadsSdk.Spec;

/// <summary>One call of the API.</summary>
/// <param name="Path">The template, <c>/{media_id}/replies</c>.</param>
/// <param name="Auth"><c>user</c>, <c>app</c> or <c>none</c>.</param>
/// <param name="Errors">Names of the errors special to it.</param>
/// <param name="Throws">Those errors, looked up.</param>
/// <param name="Advice">What else can be done about errors when this call got them.</param>
/// <param name="OptionsJson">Whether the options can be written to JSON and read back.</param>
/// <param name="Repeatable">Whether it may be sent again when the answer was lost.</param>
public sealed record OperationSpec(
    string Group,
    string Name,
    string Method,
    string Path,
    string Doc,
    string? Remarks,
    string? Source,
    string? Since,
    Deprecation? Deprecated,
    EquatableArray<string> Scopes,
    string Auth,
    bool Versioned,
    bool Repeatable,
    string? Quota,
    EquatableArray<string> Errors,
    EquatableArray<ErrorAdviceSpec> Advice,
    TypeRef Returns,
    string Options,
    bool OptionsJson,
    EquatableArray<OneOfSpec> RequiresOneOf,
    EquatableArray<ParameterSpec> Parameters,
    EquatableArray<ErrorSpec> Throws)
{
    public static readonly string[] Auths = ["user", "app", "none"];

    /// <summary><c>Media.List</c></summary>
    public string FullName => $"{Group}.{Name}";

    public bool IsPaged => Returns.Kind == TypeKind.Page;

    /// <summary>The C# name of the quota.</summary>
    public string? QuotaName { get; init; }

    /// <summary>The C# name of the parameter that asks for the page after a cursor; null when pages cannot be followed.</summary>
    public string? After { get; init; }

    /// <summary>The C# name of the parameter that asks for the page before a cursor.</summary>
    public string? Before { get; init; }

    /// <summary>Whether its pages can be read one after the other.</summary>
    public bool HasPages => IsPaged && After is not null;

    /// <summary>Parameters of the C# method: those in the path and the required ones.</summary>
    public EquatableArray<ParameterSpec> Arguments => new(Parameters.Where(p => p.IsArgument));

    /// <summary>The field mask, where it is a parameter of the C# method: of calls that return one object.</summary>
    public ParameterSpec? FieldsArgument => IsPaged ? null : Parameters.FirstOrDefault(p => p.Type.Kind == TypeKind.Fields);

    /// <summary>Parameters that stand in the options record.</summary>
    public EquatableArray<ParameterSpec> Optional => new(Parameters.Where(p => !p.IsArgument && p.Value is null && p != FieldsArgument));
}
