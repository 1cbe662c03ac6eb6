using System;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what a server needs of a model that users do not see: a record that makes itself JSON.</summary>
internal static class ResponseEmitter
{
    public static SourceWriter Emit(ModelSpec model)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Simulator.Responses", "System.Globalization", "System.Text.Json.Nodes");
        writer.Summary(model.Doc);
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"internal sealed record {model.Name}"))
        {
            foreach (var property in model.Properties)
            {
                writer.PropertySummary(property.Doc);
                writer.Line($"public {CSharpTypes.Name(property.Type)}? {property.CSharp} {{ get; init; }}").Line();
            }

            WriteToJson(writer, model);
        }

        return writer;
    }

    private static void WriteToJson(SourceWriter writer, ModelSpec model)
    {
        writer.Line("/// <summary>Returns the JSON of the properties that are set.</summary>");
        using var method = writer.Open("public JsonObject ToJson()");
        writer.Line("var json = new JsonObject();");
        foreach (var property in model.Properties)
        {
            var value = Literal.Local(CSharpName.Camel(property.CSharp));
            using (writer.Open($"if ({property.CSharp} is {{ }} {value})"))
            {
                writer.Line($"json[{Literal.Text(property.Key)}] = {Node(property.Type, value)};");
            }

            writer.Line();
        }

        writer.Line("return json;");
    }

    private static string Node(TypeRef type, string value) =>
        type.Kind switch
        {
            TypeKind.Model => $"{value}.ToJson()",
            TypeKind.Enum => $"{value}.Value",
            TypeKind.Timestamp => $"{value}.UtcDateTime.ToString(\"yyyy-MM-dd'T'HH:mm:ss+0000\", CultureInfo.InvariantCulture)",
            TypeKind.UnixTime => $"{value}.ToUnixTimeSeconds()",
            TypeKind.UnixTimeMilliseconds => $"{value}.ToUnixTimeMilliseconds()",
            TypeKind.Seconds => $"(long){value}.TotalSeconds",
            TypeKind.List or TypeKind.Many => $"new JsonArray([.. {value}.Select(static item => (JsonNode?){Node(type.Item!, "item")})])",
            TypeKind.String or TypeKind.Id or TypeKind.Url or TypeKind.Int or TypeKind.Long or TypeKind.Double or TypeKind.Bool => value,
            _ => throw new NotSupportedException($"A server cannot write '{type}'."),
        };
}
