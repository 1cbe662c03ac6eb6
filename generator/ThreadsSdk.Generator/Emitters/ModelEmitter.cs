using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes a model: a record, and in a file of its own how it is read from JSON and written to it.</summary>
internal static class ModelEmitter
{
    private const string Unknown = "AdditionalProperties";
    private const string UnknownType = "IReadOnlyDictionary<string, JsonElement>?";

    public static SourceWriter Emit(ModelSpec model)
    {
        var hidesSecrets = model.Properties.Any(property => property.Secret);
        var writer = GeneratedFile.Begin(
            "ThreadsSdk",
            hidesSecrets ? "System.Text" : "",
            "System.Text.Json",
            model.IsPublic ? "System.Text.Json.Serialization" : "",
            "ThreadsSdk.Runtime"
        );
        writer.Summary(model.Doc);
        writer.Remarks([Docs.Escape(model.Remarks ?? ""), Docs.Since(model.Since), Docs.Source(model.Source)]);
        writer.Obsolete(model.Deprecated);
        writer.Line(GeneratedFile.Attribute);
        if (model.IsPublic)
        {
            writer.Line("[JsonConverter(typeof(ThreadsJsonConverter))]");
        }

        using (writer.Open($"{model.Access} sealed partial record {model.Name}{(model.Usage == "response" ? "" : " : IHasBounds")}"))
        {
            foreach (var property in model.Properties)
            {
                WriteProperty(writer, model, property);
            }

            writer.Summary("Gets the properties of the JSON that this version does not know; null when there were none.");
            writer.Line($"public {UnknownType} {Unknown} {{ get; init; }}");
            var members = model.Properties.Select(property => (property.CSharp, RecordMembersEmitter.IsList(property.Type)));
            RecordMembersEmitter.WriteEquality(writer, model.Name, members.Append((Unknown, true)));
            if (model.Usage != "response")
            {
                ModelCheckEmitter.Write(writer, model);
            }

            if (hidesSecrets)
            {
                RecordMembersEmitter.WritePrinter(writer, model.Properties.SelectMany(Shown));
            }
        }
        return writer;
    }

    /// <summary>Writes the other half of the model: how it is read from JSON and, where users see it, written to it.</summary>
    public static SourceWriter EmitSerialization(ModelSpec model)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "ThreadsSdk.Runtime");
        using (writer.Open($"{model.Access} sealed partial record {model.Name}{(model.IsPublic ? " : IWireObject" : "")}"))
        {
            var json = new JsonMembersEmitter(model.Name, model.Properties, model.HoldsRequired, keepsUnknown: true);
            json.WriteReader(writer);
            if (model.IsPublic)
            {
                writer.Line();
                json.WriteWriter(writer, "void IWireObject.Write(Utf8JsonWriter writer)");
            }
        }
        return writer;
    }

    private static IEnumerable<(string Name, bool IsSecret)> Shown(PropertySpec property) =>
        property.EndsDay is { } day ? [(property.CSharp, property.Secret), (day, false)] : [(property.CSharp, property.Secret)];

    private static void WriteProperty(SourceWriter writer, ModelSpec model, PropertySpec property)
    {
        writer.PropertySummary(property.Doc);
        writer.Remarks([
            Docs.Code(property.Key) + ".",
            model.MayLackId && property.Bare ? "Empty where the object stands in another one that left it out." : "",
            .. RuleSentences.Of(property.Rules, DocMarkup.Instance),
            Docs.Scopes("Needs", property.Scopes),
            Docs.Since(property.Since),
            Docs.Source(property.Source),
        ]);
        writer.Obsolete(property.Deprecated);
        if (HoldsValue(model, property))
        {
            writer.Line($"public required {CSharpTypes.Name(property.Type)} {property.CSharp} {{ get; init; }}");
        }
        else
        {
            writer.Line($"public {CSharpTypes.Name(property.Type)}? {property.CSharp} {{ get; init; }}");
        }

        writer.Line();
        if (property.EndsDay is { } day)
        {
            writer.Line(
                $"/// <summary>Gets the day that ends at <see cref=\"{property.CSharp}\"/>. Meta's days end at midnight in California, at 07:00 or 08:00 UTC of the next.</summary>"
            );
            writer.Line($"public DateOnly? {day} => ReportedDay.EndingAt({property.CSharp});").Line();
        }
    }

    private static bool HoldsValue(ModelSpec model, PropertySpec property) => model.HoldsRequired && property.Required;
}
