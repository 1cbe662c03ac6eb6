using System.Linq;

namespace ThreadsSdk.Spec;

/// <summary>A JSON object.</summary>
/// <param name="Usage"><c>response</c>, <c>request</c> or <c>both</c>.</param>
/// <param name="Fieldsets">What the edges that return it can be asked for; empty when it takes no field mask.</param>
public sealed record ModelSpec(
    string Name,
    string Doc,
    string? Remarks,
    string Usage,
    string? Since,
    string? Source,
    Deprecation? Deprecated,
    EquatableArray<PropertySpec> Properties,
    EquatableArray<FieldsetSpec> Fieldsets)
{
    public static readonly string[] Usages = ["response", "request", "both"];

    /// <summary>Whether a required property is never null in C#. A model that is both sent and read may be read incompletely.</summary>
    public bool HoldsRequired => Usage != "both";

    /// <summary>The property that may stand in place of the whole object; null when there is none.</summary>
    public PropertySpec? Bare => Properties.FirstOrDefault(property => property.Bare);

    /// <summary>Whether its id is never null in C#, though an object inside another may lack it.</summary>
    public bool MayLackId => HoldsRequired && Bare is { Required: true };

    public bool HasFields => Fieldsets.Count > 0;
}
