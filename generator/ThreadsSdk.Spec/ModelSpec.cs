using System.Linq;

namespace ThreadsSdk.Spec;

/// <summary>Represents a JSON object.</summary>
public sealed record ModelSpec
{
    public static readonly string[] Usages = ["response", "request", "both"];
    public static readonly string[] Accesses = ["public", "internal"];

    public required string Name { get; init; }

    public required string Doc { get; init; }

    public string? Remarks { get; init; }

    /// <summary>Gets one of <see cref="Usages"/>.</summary>
    public required string Usage { get; init; }

    /// <summary>Gets one of <see cref="Accesses"/>: whether users see it, or it is plumbing.</summary>
    public required string Access { get; init; }

    public string? Since { get; init; }

    public string? Source { get; init; }

    public Deprecation? Deprecated { get; init; }

    public required EquatableArray<PropertySpec> Properties { get; init; }

    /// <summary>Gets what the edges that return it can be asked for; empty when it takes no field mask, and until it is linked.</summary>
    public EquatableArray<FieldsetSpec> Fieldsets { get; init; }

    /// <summary>
    /// Gets whether a required property is never null in C#. A model that is both sent and read may be read incompletely.
    /// </summary>
    public bool HoldsRequired => Usage != "both";

    /// <summary>Gets the property that may stand in place of the whole object; null when there is none.</summary>
    public PropertySpec? Bare => Properties.FirstOrDefault(property => property.Bare);

    /// <summary>Gets whether its id is never null in C#, though an object inside another may lack it.</summary>
    public bool MayLackId => HoldsRequired && Bare is { Required: true };

    public bool IsPublic => Access == "public";

    public bool HasFields => Fieldsets.Count > 0;
}
