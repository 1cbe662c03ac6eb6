using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes a model: a record, its JSON reader and its JSON writer.</summary>
internal static class ModelEmitter
{
    private const string UnknownType = "IReadOnlyDictionary<string, JsonElement>?";

    public static string Emit(ModelSpec model)
    {
        var writer = GeneratedFile.Begin(
            "ThreadsSdk",
            "System.Text",
            "System.Text.Json",
            "System.Text.Json.Serialization",
            "ThreadsSdk.Serialization",
            model.Usage == "response" ? "" : "ThreadsSdk.Validation",
            model.Properties.Any(property => property.EndsDay is not null) ? "ThreadsSdk.Models" : "");
        writer.Summary(model.Doc);
        writer.Remarks([Docs.Escape(model.Remarks ?? ""), Docs.Since(model.Since), Docs.Source(model.Source)]);
        writer.Obsolete(model.Deprecated);
        writer.Line(GeneratedFile.Attribute);
        writer.Line("[JsonConverter(typeof(ThreadsJsonConverter))]");
        using (writer.Open($"public sealed record {model.Name} : IWireObject"))
        {
            var json = new JsonMembersEmitter(model.Name, model.Properties, model.HoldsRequired, keepsUnknown: true);
            json.WriteNames(writer);
            foreach (var property in model.Properties.Where(property => !HoldsValue(model, property)))
                PropertyEmitter.WriteField(writer, CSharpTypes.Name(property.Type) + "?", property.CSharp);
            PropertyEmitter.WriteField(writer, UnknownType, "AdditionalProperties");
            writer.Line();
            foreach (var property in model.Properties)
                WriteProperty(writer, model, property);
            writer.Summary("Properties the JSON held and this version does not know; null when there were none.");
            PropertyEmitter.WriteProperty(writer, UnknownType, "AdditionalProperties");
            writer.Line();
            json.WriteReader(writer);
            writer.Line();
            json.WriteWriter(writer, "void IWireObject.Write(Utf8JsonWriter writer)");
            if (model.Usage != "response")
                ModelCheckEmitter.Write(writer, model);
            var hidesSecrets = model.Properties.Any(property => property.Secret);
            var members = model.Properties.SelectMany(property =>
                property.EndsDay is { } day ? new[] { (property.CSharp, property.Secret), (day, false) } : [(property.CSharp, property.Secret)]);
            RecordMembersEmitter.WritePrinter(writer, hidesSecrets ? members : members.Append(("AdditionalProperties", false)));
            RecordMembersEmitter.WriteHash(writer, model.Properties.Select(property => property.CSharp).Append("AdditionalProperties"));
        }
        return writer.ToString();
    }

    private static void WriteProperty(SourceWriter writer, ModelSpec model, PropertySpec property)
    {
        writer.Summary(property.Doc);
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
            writer.Line($"public required {CSharpTypes.Name(property.Type)} {property.CSharp} {{ get; init; }}");
        else
            PropertyEmitter.WriteProperty(writer, CSharpTypes.Name(property.Type) + "?", property.CSharp);
        writer.Line();
        if (property.EndsDay is { } day)
        {
            writer.Line($"/// <summary>The day that ends at <see cref=\"{property.CSharp}\"/>. Meta's days end at midnight in California, at 07:00 or 08:00 UTC of the next.</summary>");
            writer.Line($"public DateOnly? {day} => ReportedDay.EndingAt({property.CSharp});").Line();
        }
    }

    private static bool HoldsValue(ModelSpec model, PropertySpec property) => model.HoldsRequired && property.Required;
}
