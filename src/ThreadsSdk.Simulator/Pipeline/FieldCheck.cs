using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>
/// Reads the field mask. What the edge lacks but its nodes have elsewhere is left out; what no node has, or needs a scope the token lacks,
/// is refused.
/// </summary>
internal static class FieldCheck
{
    public static void Check(ApiCall call)
    {
        if (call.Operation.Parameters.FirstOrDefault(parameter => parameter.Type.Kind == TypeKind.Fields) is not { } parameter)
        {
            return;
        }

        var model = call.Spec.Model(parameter.Type.Leaf.Name)!;
        var fieldset = model.Fieldsets.First(fieldset => fieldset.Name == parameter.Fieldset);
        if (!call.Values.TryGetValue(parameter.Key, out var text))
        {
            call.Fields = Unasked(parameter, model, fieldset);
            return;
        }

        if (FieldSelection.Parse(text) is not { } selection)
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: $"{parameter.Key} has braces that do not match.");
        }

        call.Fields = Available(call, model, fieldset, selection);
    }

    /// <summary>Returns what comes without a mask; of what has no id, all that the scopes of the operation allow unless said.</summary>
    private static FieldSelection? Unasked(ParameterSpec parameter, ModelSpec model, FieldsetSpec fieldset) =>
        fieldset.Unasked.Count > 0 ? FieldSelection.From(fieldset.Unasked)
        : SimulatorSpec.IdOf(model) is null ? FieldSelection.Parse(parameter.Send ?? "")
        : null;

    private static FieldSelection Available(ApiCall call, ModelSpec model, FieldsetSpec? fieldset, FieldSelection selection)
    {
        var available = new FieldSelection();
        foreach (var (name, nested) in selection.Fields)
        {
            if (model.Properties.FirstOrDefault(property => property.Key == name) is { } property)
            {
                if (Has(fieldset, name))
                {
                    ScopeCheck.Check(call, property.Scopes, name);
                    available.Add(name, nested is null ? null : Within(call, property, nested));
                }
            }
            else if (fieldset is not { IsOpen: true })
            {
                throw call.Refuse(ThreadsError.UnknownField, name);
            }
        }

        return available;
    }

    /// <summary>Determines whether an edge has a field of its nodes. The default fieldset is that of the nodes themselves.</summary>
    private static bool Has(FieldsetSpec? fieldset, string name) =>
        fieldset is null or { IsDefault: true } || fieldset.Fields.Contains(name);

    private static FieldSelection Within(ApiCall call, PropertySpec property, FieldSelection selection) =>
        call.Spec.Model(property.Type.Leaf.Name) is { } inner
            ? Available(call, inner, inner.Fieldsets.FirstOrDefault(item => item.IsDefault), selection)
            : throw call.Refuse(ThreadsError.UnknownField, selection.Fields.Keys.FirstOrDefault() ?? property.Key);
}
