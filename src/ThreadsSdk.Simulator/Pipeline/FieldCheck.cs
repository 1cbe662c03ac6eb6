using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Reads the field mask, and refuses fields that the edge does not have or that need a scope the token lacks.</summary>
internal static class FieldCheck
{
    public static void Check(ApiCall call)
    {
        if (call.Operation.Parameters.FirstOrDefault(parameter => parameter.Type.Kind == TypeKind.Fields) is not { } parameter)
        {
            return;
        }

        var model = call.Spec.Model(parameter.Type.Leaf.Name)!;
        if (!call.Values.TryGetValue(parameter.Key, out var text))
        {
            // Without a mask comes the id; of what has none, all that the scopes of the operation allow.
            call.Fields = SimulatorSpec.IdOf(model) is null ? FieldSelection.Parse(parameter.Send ?? "") : null;
            return;
        }

        if (FieldSelection.Parse(text) is not { } selection)
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: $"{parameter.Key} has braces that do not match.");
        }

        Check(call, model, model.Fieldsets.First(fieldset => fieldset.Name == parameter.Fieldset), selection);
        call.Fields = selection;
    }

    private static void Check(ApiCall call, ModelSpec model, FieldsetSpec? fieldset, FieldSelection selection)
    {
        foreach (var (name, nested) in selection.Fields)
        {
            var property = model.Properties.FirstOrDefault(property => property.Key == name);
            if (property is null || fieldset?.Fields.Contains(name) == false)
            {
                throw call.Refuse(ThreadsError.UnknownField, name);
            }

            ScopeCheck.Check(call, property.Scopes, name);
            if (nested is null)
            {
                continue;
            }

            if (call.Spec.Model(property.Type.Leaf.Name) is not { } inner)
            {
                throw call.Refuse(ThreadsError.UnknownField, nested.Fields.Keys.FirstOrDefault() ?? name);
            }

            Check(call, inner, inner.Fieldsets.FirstOrDefault(item => item.IsDefault), nested);
        }
    }
}
