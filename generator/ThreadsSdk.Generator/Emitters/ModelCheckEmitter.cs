using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the check of a model that is sent: its bounds, and those of the models it holds.</summary>
internal static class ModelCheckEmitter
{
    public static void Write(SourceWriter writer, ModelSpec model)
    {
        writer.Line();
        using var method = writer.Open("void IHasBounds.CheckBounds(ref Check check, string name)");
        writer.Line("var outer = check.Enter(name);");
        foreach (var property in model.Properties)
        {
            var name = Literal.Text(property.Key);
            if (property.Rules.OfType<RequiredRule>().Any() && !(model.HoldsRequired && CSharpTypes.IsValueType(property.Type)))
            {
                writer.Line(CheckStatement.Of("Required", property.Key, $"{property.CSharp} is not null"));
            }

            foreach (var statement in ValueCheckEmitter.Statements(property.Rules, property.CSharp))
            {
                writer.Line(statement);
            }

            if (property.Type.Kind == TypeKind.Model)
            {
                writer.Line($"check.Model({name}, {property.CSharp});");
            }
            else if (property.Type.IsList && property.Type.Leaf.Kind == TypeKind.Model)
            {
                writer.Line($"check.Models({name}, {property.CSharp});");
            }
        }

        writer.Line("check.Leave(outer);");
    }
}
