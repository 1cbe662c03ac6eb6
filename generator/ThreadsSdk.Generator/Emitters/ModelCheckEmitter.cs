using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the check of a model that is sent: its bounds, and those of the models it holds.</summary>
internal static class ModelCheckEmitter
{
    public static void Write(SourceWriter writer, ModelSpec model)
    {
        writer.Line();
        using var method = writer.Open("internal void CheckBounds(string name)");
        foreach (var property in model.Properties)
        {
            var name = $"$\"{{name}}.{property.Key}\"";
            if (property.Required && !(model.HoldsRequired && CSharpTypes.IsValueType(property.Type)))
                writer.Line($"Check.Required({name}, {property.CSharp} is not null);");
            foreach (var check in BoundsText.Checks(property.Bounds, property.Type, name, property.CSharp))
                writer.Line(check);
            if (property.Type.Kind == TypeKind.Model)
            {
                writer.Line($"{property.CSharp}?.CheckBounds({name});");
            }
            else if (property.Type.IsList && property.Type.Leaf.Kind == TypeKind.Model)
            {
                writer.Line($"Check.Each({name}, {property.CSharp}, static (item, name) => item.CheckBounds(name));");
            }
        }
    }
}
