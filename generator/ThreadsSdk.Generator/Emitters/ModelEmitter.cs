using System.Linq;
using System.Text;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes a model: a record, its JSON reader and its JSON writer.</summary>
internal static class ModelEmitter
{
    public static string Emit(ModelSpec model)
    {
        var writer = GeneratedFile.Begin(
            "ThreadsSdk",
            "System.Text.Json",
            "System.Text.Json.Serialization",
            "ThreadsSdk.Json",
            model.Usage == "response" ? "" : "ThreadsSdk.Checks",
            model.Properties.Any(property => property.Secret) ? "System.Text" : "");
        writer.Summary(model.Doc);
        writer.Remarks([Docs.Escape(model.Remarks ?? ""), Docs.Since(model.Since), Docs.Source(model.Source)]);
        writer.Obsolete(model.Deprecated);
        writer.Line(GeneratedFile.Attribute);
        writer.Line("[JsonConverter(typeof(ThreadsJsonConverter))]");
        using (writer.Open($"public sealed record {model.Name}"))
        {
            foreach (var property in model.Properties)
                WriteProperty(writer, model, property);
            writer.Summary("Properties the JSON held and this version does not know; null when there were none.");
            writer.Line("public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; init; }").Line();
            WriteReader(writer, model);
            writer.Line();
            WriteWriter(writer, model);
            if (model.Usage != "response")
                ModelCheckEmitter.Write(writer, model);
            if (model.Properties.Any(property => property.Secret))
                WritePrinter(writer, model);
        }

        writer.Line();
        ConverterEmitter.Write(writer, model.Name);
        return writer.ToString();
    }

    private static void WriteProperty(SourceWriter writer, ModelSpec model, PropertySpec property)
    {
        writer.Summary(property.Doc);
        writer.Remarks([
            Docs.Code(property.Key) + ".",
            BoundsText.Describe(property.Bounds),
            Docs.Scopes("Needs", property.Scopes),
            Docs.Since(property.Since),
            Docs.Source(property.Source),
        ]);
        writer.Obsolete(property.Deprecated);
        var required = model.HoldsRequired && property.Required;
        writer.Line($"public {(required ? "required " : "")}{CSharpTypes.Name(property.Type)}{(required ? "" : "?")} {property.CSharp} {{ get; init; }}").Line();
    }

    private static void WriteReader(SourceWriter writer, ModelSpec model)
    {
        using var method = writer.Open($"internal static {model.Name} Read(ref Utf8JsonReader reader)");
        writer.Line("WireReader.StartObject(ref reader);");
        foreach (var property in model.Properties)
            writer.Line($"{CSharpTypes.Name(property.Type)}? {Local(property)} = null;");
        writer.Line("Dictionary<string, JsonElement>? additionalProperties = null;");
        using (writer.Open("while (WireReader.NextProperty(ref reader))"))
        {
            writer.Line("var propertyName = reader.ValueSpan;");
            if (model.Properties.Count > 0)
            {
                WriteSwitch(writer, model);
                writer.Line();
            }

            writer.Line("WireReader.ReadUnknown(ref reader, ref additionalProperties);");
        }

        writer.Line();
        using var creation = writer.Open($"return new {model.Name}", "};");
        foreach (var property in model.Properties)
            writer.Line($"{property.CSharp} = {Local(property)}{Missing(model, property)},");
        writer.Line("AdditionalProperties = additionalProperties,");
    }

    private static void WriteSwitch(SourceWriter writer, ModelSpec model)
    {
        using var block = writer.Open("switch (propertyName.Length)");
        foreach (var property in model.Properties.OrderBy(property => property.Key.Length).ThenBy(property => property.Key, System.StringComparer.Ordinal))
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

    private static void WriteWriter(SourceWriter writer, ModelSpec model)
    {
        using var method = writer.Open("internal void Write(Utf8JsonWriter writer)");
        writer.Line("writer.WriteStartObject();");
        foreach (var property in model.Properties)
            writer.Line(WriteStatement(model, property));
        writer.Line("WireWriter.WriteUnknown(writer, AdditionalProperties);");
        writer.Line("writer.WriteEndObject();");
    }

    /// <summary>What ToString shows: a secret only says that it is there.</summary>
    private static void WritePrinter(SourceWriter writer, ModelSpec model)
    {
        writer.Line();
        using var method = writer.Open("private bool PrintMembers(StringBuilder builder)");
        for (var i = 0; i < model.Properties.Count; i++)
        {
            var property = model.Properties[i];
            var value = property.Secret ? $"({property.CSharp} is null ? \"\" : \"***\")" : property.CSharp;
            writer.Line($"builder.Append({Literal.Text($"{(i == 0 ? "" : ", ")}{property.CSharp} = ")}).Append({value});");
        }

        writer.Line("return true;");
    }

    /// <summary>A required enum is never null, so that it has no '?.' to be written with.</summary>
    private static string WriteStatement(ModelSpec model, PropertySpec property) => model.HoldsRequired && property.Required && property.Type.Kind == TypeKind.Enum
        ? $"WireWriter.Write(writer, {Literal.Utf8(property.Key)}, {property.CSharp}.Value);"
        : CSharpTypes.WriteStatement(property.Type, property.Key, property.CSharp);

    private static string Missing(ModelSpec model, PropertySpec property) =>
        model.HoldsRequired && property.Required ? $" ?? throw WireReader.Missing({Literal.Text(property.Key)})" : "";

    private static string Local(PropertySpec property)
    {
        var name = CSharpName.Camel(property.CSharp);
        return name is "reader" or "propertyName" or "additionalProperties" ? name + "Value" : Literal.Local(name);
    }
}
