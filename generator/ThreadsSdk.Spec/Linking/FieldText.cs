using System.Linq;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Writes fields the way they are asked for: <c>id,text,location{id,name}</c>.</summary>
public static class FieldText
{
    /// <summary>Those fields of a fieldset that need no more than the given scopes.</summary>
    public static string Default(ModelSpec model, FieldsetSpec fieldset, EquatableArray<string> scopes) =>
        string.Join(
            ",",
            model
                .Properties.Where(property =>
                    fieldset.Fields.Contains(property.Key) && property.Scopes.All(scope => scopes.Contains(scope))
                )
                .Select(Expanded)
        );

    /// <summary>The field with the sub-fields asked for unless the caller names others.</summary>
    public static string Expanded(PropertySpec property) =>
        property.Expand.Count == 0 ? property.Key : $"{property.Key}{{{string.Join(",", property.Expand)}}}";
}
