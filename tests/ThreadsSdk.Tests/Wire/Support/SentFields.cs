using ThreadsSdk.Spec;
using ThreadsSdk.Tests.Conventions;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>What <c>fields</c> says when the caller asks for everything.</summary>
internal static class SentFields
{
    /// <summary>Every field of a fieldset of the spec, whatever further permission it needs.</summary>
    public static (string Name, string Value) All(string fieldset)
    {
        FieldsetSpec fields = SpecOfThreads.Content.Fieldsets.Single(one => one.Name == fieldset);
        return ("fields", Text(fields.Model, fields.Fields));
    }

    private static string Text(string model, IEnumerable<string> keys) =>
        string.Join(
            ',',
            SpecOfThreads
                .Content.Models.Single(one => one.Name == model)
                .Properties.Where(property => keys.Contains(property.Key))
                .Select(property =>
                    property.Key + (property.Expand.Count == 0 ? "" : $"{{{Text(property.Type.Leaf.Name!, property.Expand)}}}")
                )
        );
}
