using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes a field mask: what to ask a model for.</summary>
internal static class FieldsEmitter
{
    public static SourceWriter Emit(ModelSpec model)
    {
        var name = $"{model.Name}Fields";
        var fallback = model.Fieldsets.First(fieldset => fieldset.IsDefault);
        var writer = GeneratedFile.Begin("ThreadsSdk", "ThreadsSdk.Runtime");
        writer.Line($"/// <summary>Represents the fields to ask for of a <see cref=\"{model.Name}\"/>.</summary>");
        writer.Remarks([$"Masks are joined with {Docs.Code("|")}; equal masks give equal texts, in the order of this type's members."]);
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public readonly struct {name} : IEquatable<{name}>"))
        {
            writer.Line("private static readonly string[] Names =");
            writer.Line("[");
            foreach (var property in model.Properties)
            {
                writer.Line($"    {Literal.Text(property.Key)},");
            }

            writer.Line("];").Line();
            writer.Line($"private {name}(FieldMask mask) => Mask = mask;").Line();
            for (var i = 0; i < model.Properties.Count; i++)
            {
                WriteField(writer, name, model.Properties[i], i);
            }

            WriteSets(writer, name, model, fallback);
            WriteMembers(writer, name, model);
        }

        return writer;
    }

    private static void WriteField(SourceWriter writer, string name, PropertySpec property, int index)
    {
        writer.Summary(property.Doc);
        if (!property.Type.HasFields)
        {
            writer.Remarks([Docs.Code(property.Key) + ".", Docs.Scopes("Needs", property.Scopes), Docs.Since(property.Since)]);
            writer.Obsolete(property.Deprecated);
            writer.Line($"public static {name} {property.CSharp} => new(FieldMask.Of({index}));").Line();
            return;
        }

        var nested = $"{property.Type.Leaf.Name}Fields";
        var otherwise =
            property.Expand.Count == 0 ? "Meta's own choice, usually the id alone" : Docs.Code(string.Join(", ", property.Expand));
        writer.Line($"/// <param name=\"fields\">What to read of it; when null, {otherwise}.</param>");
        writer.Remarks([Docs.Code(property.Key) + ".", Docs.Scopes("Needs", property.Scopes), Docs.Since(property.Since)]);
        var mask =
            property.Expand.Count == 0 ? "fields?" : $"(fields ?? {nested}.Of({string.Join(", ", property.Expand.Select(Literal.Text))}))";
        writer.Obsolete(property.Deprecated);
        var fields = property.Type.Leaf.IsShipped ? $"NestedFields.Of({mask}.ToString())" : $"{mask}.Nested()";
        writer.Line($"public static {name} {property.CSharp}({nested}? fields = null) => new(FieldMask.Of({index}, {fields}));").Line();
    }

    private static void WriteSets(SourceWriter writer, string name, ModelSpec model, FieldsetSpec fallback)
    {
        writer.Summary("Gets the fields that are commonly read: everything that needs no permission beyond the basic one.");
        WriteSet(writer, name, "Default", model.Properties.Where(p => fallback.Fields.Contains(p.Key) && p.Scopes.Count == 0));
        foreach (var fieldset in model.Fieldsets)
        {
            writer.Summary(fieldset.Doc);
            WriteSet(writer, name, "For" + fieldset.Name, model.Properties.Where(p => fieldset.Fields.Contains(p.Key)));
        }
    }

    private static void WriteSet(SourceWriter writer, string name, string set, IEnumerable<PropertySpec> properties)
    {
        var members = properties.Select(property => property.Type.HasFields ? $"{property.CSharp}()" : property.CSharp).ToList();
        if (members.Count == 0)
        {
            writer.Line($"public static {name} {set} {{ get; }}").Line();
            return;
        }

        writer.Line($"public static {name} {set} {{ get; }} =");
        for (var i = 0; i < members.Count; i++)
        {
            writer.Line($"    {(i == 0 ? "" : "| ")}{members[i]}{(i == members.Count - 1 ? ";" : "")}");
        }

        writer.Line();
    }

    private static void WriteMembers(SourceWriter writer, string name, ModelSpec model)
    {
        writer.Line("internal FieldMask Mask { get; }").Line();
        writer.Line("internal string? ParameterText => Mask.IsEmpty ? null : Mask.ToText(Names);").Line();
        writer.Summary("Combines two masks: asks for the fields of both.");
        writer.Line($"public static {name} operator |({name} left, {name} right) => new(left.Mask | right.Mask);").Line();
        writer.Summary("Combines two masks: asks for the fields of both.");
        writer.Line($"public static {name} BitwiseOr({name} left, {name} right) => left | right;").Line();
        writer.Summary("Determines whether two masks ask for the same fields.");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);").Line();
        writer.Summary("Determines whether two masks ask for different fields.");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool Equals({name} other) => Mask.Equals(other.Mask);").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => Mask.GetHashCode();").Line();
        writer.Summary("Gets the text that is sent.");
        writer.Line("public override string ToString() => Mask.ToText(Names);").Line();
        var scopes = model
            .Properties.SelectMany(property => property.Scopes.Select(scope => $"({Literal.Text(property.Key)}, {Literal.Text(scope)})"))
            .ToList();
        writer.Line("internal static (string Field, string Scope)[] Scopes { get; } =");
        writer.Line("[");
        foreach (var scope in scopes)
        {
            writer.Line($"    {scope},");
        }

        writer.Line("];").Line();
        writer.Summary("Asks for fields by the names Meta gives them, those included that this version does not know.");
        writer.Line(
            $"/// <param name=\"names\">The names, such as {Docs.Code(model.Properties[0].Key)}. What comes of unknown ones is in AdditionalProperties.</param>"
        );
        writer.Line("/// <returns>The mask.</returns>");
        writer.Line("/// <exception cref=\"ArgumentException\">A name is empty, or holds what no name does.</exception>");
        writer.Line($"public static {name} Of(params string[] names) => new(FieldMask.Of(names, Names));").Line();
        writer.Line("internal NestedFields Nested() => new(Mask, Names);");
    }
}
