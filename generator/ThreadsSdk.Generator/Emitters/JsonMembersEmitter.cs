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
    /// <summary>
    /// Whether the record comes by the hundred, as values that repeat tell. Its names are u8 literals, which compare fastest; but each is
    /// a field of the assembly with a name of 64 characters, and too many of those make every table of the assembly wider.
    /// </summary>
    private readonly bool _isFrequent = properties.Any(property => property.Repeats);

    /// <summary>Writes the table of names, where there is one.</summary>
    public void WriteNames(SourceWriter writer)
    {
        if (_isFrequent)
            return;
        writer.Line($"private static readonly PropertyNames JsonNames = new({(properties.Count == 0 ? ");" : "")}");
        for (var i = 0; i < properties.Count; i++)
            writer.Line($"    {Literal.Text(properties[i].Key)}{(i == properties.Count - 1 ? ");" : ",")}");
        writer.Line();
    }

    public void WriteReader(SourceWriter writer)
    {
        var bare = properties.FirstOrDefault(property => property.Bare);
        if (MayLackId)
        {
            writer.Line($"internal static {type} Read(ref Utf8JsonReader reader) => ReadObject(ref reader, isNested: false);").Line();
            writer.Line($"internal static {type} ReadNested(ref Utf8JsonReader reader) => ReadObject(ref reader, isNested: true);").Line();
        }

        using var method = writer.Open(MayLackId
            ? $"private static {type} ReadObject(ref Utf8JsonReader reader, bool isNested)"
            : $"internal static {type} Read(ref Utf8JsonReader reader)");
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
            writer.Line($"{CSharpTypes.Name(property.Type)}? {Local(property)} = null;");
        if (keepsUnknown)
            writer.Line("Dictionary<string, JsonElement>? additionalProperties = null;");
        if (!_isFrequent)
            writer.Line("var at = -1;");
        using (writer.Open("while (WireReader.NextProperty(ref reader))"))
        {
            writer.Line(_isFrequent ? "var propertyName = reader.ValueSpan;" : "at = JsonNames.Find(reader.ValueSpan, at);");
            if (properties.Count > 0)
            {
                WriteSwitch(writer);
                writer.Line();
            }

            writer.Line(keepsUnknown ? "WireReader.ReadUnknown(ref reader, ref additionalProperties);" : "reader.Skip();");
        }

        writer.Line();
        using var creation = writer.Open($"return new {type}", "};");
        foreach (var property in properties)
            writer.Line($"{property.CSharp} = {Value(property)}{Missing(property)},");
        if (keepsUnknown)
            writer.Line("AdditionalProperties = additionalProperties,");
    }

    public void WriteWriter(SourceWriter writer, string header)
    {
        using var method = writer.Open(header);
        writer.Line("writer.WriteStartObject();");
        for (var i = 0; i < properties.Count; i++)
        {
            if (Other(properties[i]) is { } other)
                writer.Line($"if ({other.CSharp} is null)");
            using (Other(properties[i]) is null ? null : writer.Indent())
                writer.Line(WriteStatement(properties[i], _isFrequent ? Literal.Utf8(properties[i].Key) : $"JsonNames[{i}]"));
        }

        if (keepsUnknown)
            writer.Line("WireWriter.WriteUnknown(writer, AdditionalProperties);");
        writer.Line("writer.WriteEndObject();");
    }

    private void WriteSwitch(SourceWriter writer)
    {
        using var block = writer.Open(_isFrequent ? "switch (propertyName.Length)" : "switch (at)");
        var cases = _isFrequent
            ? properties.OrderBy(property => property.Key.Length).ThenBy(property => property.Key, System.StringComparer.Ordinal)
                .Select(property => (property, $"{Encoding.UTF8.GetByteCount(property.Key)} when propertyName.SequenceEqual({Literal.Utf8(property.Key)})"))
            : properties.Select((property, i) => (property, $"{i}"));
        foreach (var (property, label) in cases)
        {
            writer.Line(_isFrequent ? $"case {label}:" : $"case {label}: // {property.Key}");
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
    private string WriteStatement(PropertySpec property, string name) => holdsRequired && property.Required && property.Type.Kind == TypeKind.Enum
        ? $"WireWriter.Write(writer, {name}, {property.CSharp}.Value);"
        : MayLackId && property.Bare
            ? $"WireWriter.WriteId(writer, {name}, {property.CSharp});"
            : CSharpTypes.WriteStatement(property.Type, name, property.CSharp);

    private string Missing(PropertySpec property) => !holdsRequired || !property.Required ? ""
        : property.Bare ? $" ?? WireReader.MissingId({Literal.Text(property.Key)}, isNested)"
        : $" ?? throw WireReader.Missing({Literal.Text(property.Key)})";

    /// <summary>The list whose items may hold the value of a property.</summary>
    private PropertySpec? Other(PropertySpec property) =>
        property.AlsoIn.Count == 0 ? null : properties.First(other => other.Key == property.AlsoIn[0]);

    private string Value(PropertySpec property) => (Local(property), Other(property)) switch
    {
        (var local, null) => local,
        (var local, { } other) when property.Type.IsList => $"WireReader.Gather({local}, {Local(other)}, static item => item.{property.AlsoIn[1]})",
        (var local, { } other) => $"{local} ?? WireReader.First({Local(other)}, static item => item.{property.AlsoIn[1]})",
    };

    private static string Local(PropertySpec property)
    {
        var name = CSharpName.Camel(property.CSharp);
        return name is "reader" or "at" or "propertyName" or "additionalProperties" or "bareId" or "isNested" ? name + "Value" : Literal.Local(name);
    }
}
