using System.Linq;
using System.Text;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes how a record is read from JSON and written to it.</summary>
/// <param name="type">The record.</param>
/// <param name="properties">Its properties.</param>
/// <param name="holdsRequired">Whether a required property is never null in C#.</param>
/// <param name="keepsUnknown">Whether the record keeps the properties it does not know.</param>
internal sealed class JsonMembersEmitter(string type, EquatableArray<PropertySpec> properties, bool holdsRequired, bool keepsUnknown)
{
    public void WriteReader(SourceWriter writer)
    {
        var bare = properties.FirstOrDefault(property => property.Bare);
        if (MayLackId)
        {
            writer.Line($"internal static {type} Read(ref Utf8JsonReader reader) => ReadObject(ref reader, isNested: false);").Line();
            writer.Line($"internal static {type} ReadNested(ref Utf8JsonReader reader) => ReadObject(ref reader, isNested: true);").Line();
        }

        using var method = writer.Open(
            MayLackId
                ? $"private static {type} ReadObject(ref Utf8JsonReader reader, bool isNested)"
                : $"internal static {type} Read(ref Utf8JsonReader reader)"
        );
        if (bare is null)
        {
            writer.Line("WireReader.StartObject(ref reader);");
        }
        else
        {
            writer.Line("if (WireReader.ReadBareId(ref reader) is { } bareId)");
            writer.Line($"    return new {type} {{ {bare.CSharp} = bareId }};").Line();
        }

        foreach (var property in properties)
        {
            writer.Line($"{CSharpTypes.Name(property.Type)}? {Local(property)} = null;");
        }

        if (keepsUnknown)
        {
            writer.Line("Dictionary<string, JsonElement>? additionalProperties = null;");
        }

        using (writer.Open("while (WireReader.NextProperty(ref reader))"))
        {
            if (properties.Count > 0)
            {
                writer.Line("var propertyName = reader.ValueSpan;");
                WriteSwitch(writer);
                writer.Line();
            }

            writer.Line(keepsUnknown ? "WireReader.ReadUnknown(ref reader, ref additionalProperties);" : "reader.Skip();");
        }

        writer.Line();
        using var creation = writer.Open($"return new {type}", "};");
        foreach (var property in properties)
        {
            writer.Line($"{property.CSharp} = {Value(property)}{Missing(property)},");
        }

        if (keepsUnknown)
        {
            writer.Line("AdditionalProperties = additionalProperties,");
        }
    }

    public void WriteWriter(SourceWriter writer, string header)
    {
        using var method = writer.Open(header);
        writer.Line("writer.WriteStartObject();");
        for (var i = 0; i < properties.Count; i++)
        {
            if (Other(properties[i]) is { } other)
            {
                writer.Line($"if ({other.CSharp} is null)");
            }

            using (Other(properties[i]) is null ? null : writer.Indent())
            {
                writer.Line(WriteStatement(properties[i], Literal.Utf8(properties[i].Key)));
            }
        }

        if (keepsUnknown)
        {
            writer.Line("WireWriter.WriteUnknown(writer, AdditionalProperties);");
        }

        writer.Line("writer.WriteEndObject();");
    }

    private void WriteSwitch(SourceWriter writer)
    {
        using var block = writer.Open("switch (propertyName.Length)");
        foreach (
            var property in properties
                .OrderBy(property => property.Key.Length)
                .ThenBy(property => property.Key, System.StringComparer.Ordinal)
        )
        {
            writer.Line($"case {Encoding.UTF8.GetByteCount(property.Key)} when propertyName.SequenceEqual({Literal.Utf8(property.Key)}):");
            using (writer.Indent())
            {
                writer.Line("reader.Read();");
                writer.Line($"{Local(property)} = {CSharpTypes.ReadExpression(property.Type, property.Repeats)};");
                writer.Line("continue;");
            }
        }
    }

    private bool MayLackId => holdsRequired && properties.Any(property => property is { Bare: true, Required: true });

    /// <summary>A required enum is never null, so that it has no '?.' to be written with; an id that was missing is not written.</summary>
    private string WriteStatement(PropertySpec property, string name) =>
        holdsRequired && property.Required && property.Type.Kind == TypeKind.Enum
            ? $"WireWriter.Write(writer, {name}, {property.CSharp}.Value);"
        : MayLackId && property.Bare ? $"WireWriter.WriteId(writer, {name}, {property.CSharp});"
        : CSharpTypes.WriteStatement(property.Type, name, property.CSharp);

    private string Missing(PropertySpec property) =>
        !holdsRequired || !property.Required ? ""
        : property.Bare ? $" ?? WireReader.MissingId({Literal.Text(property.Key)}, isNested)"
        : $" ?? throw WireReader.Missing({Literal.Text(property.Key)})";

    /// <summary>The list whose items may hold the value of a property.</summary>
    private PropertySpec? Other(PropertySpec property) =>
        property.AlsoIn.Count == 0 ? null : properties.First(other => other.Key == property.AlsoIn[0]);

    private string Value(PropertySpec property) =>
        (Local(property), Other(property)) switch
        {
            (var local, null) => local,
            (var local, { } other) when property.Type.IsList =>
                $"WireReader.Gather({local}, {Local(other)}, static item => item.{property.AlsoIn[1]})",
            (var local, { } other) => $"{local} ?? WireReader.First({Local(other)}, static item => item.{property.AlsoIn[1]})",
        };

    private static string Local(PropertySpec property)
    {
        var name = CSharpName.Camel(property.CSharp);
        return name is "reader" or "propertyName" or "additionalProperties" or "bareId" or "isNested"
            ? name + "Value"
            : Literal.Local(name);
    }
}
