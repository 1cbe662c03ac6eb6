using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>
/// Cuts an object to the fields asked for. The id always stays. An object within it is cut to its id unless more is asked for.
/// </summary>
internal static class FieldCut
{
    public static void Cut(SimulatorSpec spec, ModelSpec model, JsonObject item, FieldSelection? selection)
    {
        var id = SimulatorSpec.IdOf(model)?.Key;
        if (selection is null && id is null)
        {
            return;
        }

        // Few of many are asked for, as a rule: these are put back, which is quicker than to take out all others.
        var kept = item.Where(member => member.Key == id || selection?.Fields.ContainsKey(member.Key) == true).ToList();
        item.Clear();
        foreach (var (name, value) in kept)
        {
            item[name] = value;
            if (
                name != id
                && selection!.Fields.TryGetValue(name, out var nested)
                && model.Properties.FirstOrDefault(property => property.Key == name) is { } property
                && spec.Model(property.Type.Leaf.Name) is { } inner
            )
            {
                CutNested(spec, property.Type, inner, value, nested);
            }
        }
    }

    private static void CutNested(SimulatorSpec spec, TypeRef type, ModelSpec model, JsonNode? value, FieldSelection? selection)
    {
        var content = type.Kind == TypeKind.Edge && value is JsonObject edge ? edge[spec.Api.Names.Data] : value;
        if (content is JsonArray list)
        {
            foreach (var item in list.OfType<JsonObject>())
            {
                Cut(spec, model, item, selection);
            }
        }
        else if (content is JsonObject item)
        {
            Cut(spec, model, item, selection);
        }
    }
}
