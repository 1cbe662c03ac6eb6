using System.Linq;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec;

/// <summary>Represents one call of the API.</summary>
public sealed record OperationSpec
{
    public static readonly string[] Auths = ["user", "app", "none"];

    /// <summary>Gets the name of the group it belongs to.</summary>
    public required string Group { get; init; }

    public required string Name { get; init; }

    /// <summary>Gets the HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets another HTTP method that Meta takes for it. It is never sent.</summary>
    public string? AlsoBy { get; init; }

    /// <summary>Gets the template, <c>/{media_id}/replies</c>.</summary>
    public required string Path { get; init; }

    public required string Doc { get; init; }

    public string? Remarks { get; init; }

    public string? Source { get; init; }

    public string? Since { get; init; }

    public Deprecation? Deprecated { get; init; }

    public EquatableArray<string> Scopes { get; init; }

    /// <summary>Gets one of <see cref="Auths"/>: what kind of token it needs.</summary>
    public required string Auth { get; init; }

    /// <summary>Gets whether it needs a token at all.</summary>
    public bool NeedsToken => Auth != "none";

    /// <summary>Gets whether its path has a segment for the version.</summary>
    public required bool Versioned { get; init; }

    /// <summary>Gets whether it may be sent again when the response was lost.</summary>
    public required bool Repeatable { get; init; }

    /// <summary>Gets the key of the quota it counts against.</summary>
    public string? Quota { get; init; }

    /// <summary>Gets the keys of the errors special to it.</summary>
    public EquatableArray<string> Errors { get; init; }

    /// <summary>Gets what else can be done about errors when this call got them.</summary>
    public EquatableArray<ErrorAdviceSpec> Advice { get; init; }

    public required TypeRef Returns { get; init; }

    /// <summary>Gets the C# name of the options record.</summary>
    public required string Options { get; init; }

    /// <summary>Gets whether the options can be written to JSON and read back.</summary>
    public bool OptionsJson { get; init; }

    /// <summary>Gets the keys of the sets whose parameters it has too.</summary>
    public EquatableArray<string> Uses { get; init; }

    /// <summary>Gets the parameters; those of sets come last, and are there once it is linked.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>Gets the C# name of the record that the options record derives from. There is none until it is linked.</summary>
    public string? OptionsBase { get; init; }

    /// <summary>Gets the rules over several parameters, beside those that each parameter has.</summary>
    public EquatableArray<OneOfRule> RequiresOneOf { get; init; }

    /// <summary>Gets the errors special to it. There are none until it is linked.</summary>
    public EquatableArray<ErrorSpec> Throws { get; init; }

    /// <summary><c>Media.List</c></summary>
    public string FullName => $"{Group}.{Name}";

    public bool IsPaged => Returns.Kind == TypeKind.Page;

    /// <summary>Gets the C# name of the quota.</summary>
    public string? QuotaName { get; init; }

    /// <summary>Gets the C# name of the parameter that asks for the page after a cursor; null when pages cannot be followed.</summary>
    public string? After { get; init; }

    /// <summary>Gets the C# name of the parameter that asks for the page before a cursor.</summary>
    public string? Before { get; init; }

    /// <summary>Gets whether its pages can be read one after the other.</summary>
    public bool HasPages => IsPaged && After is not null;

    /// <summary>Gets the parameters of the C# method: those in the path and the required ones.</summary>
    public EquatableArray<ParameterSpec> Arguments => new(Parameters.Where(p => p.IsArgument));

    /// <summary>Gets the field mask, where it is a parameter of the C# method: of calls that return one object.</summary>
    public ParameterSpec? FieldsArgument => IsPaged ? null : Parameters.FirstOrDefault(p => p.Type.Kind == TypeKind.Fields);

    /// <summary>Gets the parameters that stand in the options record.</summary>
    public EquatableArray<ParameterSpec> Optional => new(Parameters.Where(p => !p.IsArgument && p.Value is null && p != FieldsArgument));
}
