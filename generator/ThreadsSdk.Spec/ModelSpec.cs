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

    public bool HasFields => Fieldsets.Count > 0;
}
