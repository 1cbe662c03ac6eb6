using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the changes a webhook tells of: one record a field, and one for fields this version does not know.</summary>
internal static class WebhookEmitter
{
    public static SourceWriter Emit(EquatableArray<WebhookSpec> webhooks, WireNamesSpec names)
    {
        var writer = GeneratedFile.Begin(
            "ThreadsSdk",
            "System.Text.Json",
            "System.Text.Json.Serialization",
            "ThreadsSdk.Runtime",
            "ThreadsSdk.Serialization"
        );
        writer.Summary("Represents a change that a webhook tells of. Each webhook field has a record of its own.");
        writer.Remarks(["Switch on the type; a field this version does not know comes as <see cref=\"UnknownWebhookChange\"/>."]);
        writer.Line("/// <param name=\"Field\">What it tells about.</param>");
        writer.Line(GeneratedFile.Attribute);
        writer.Line("[JsonConverter(typeof(ThreadsJsonConverter))]");
        using (writer.Open("public abstract record WebhookChange(WebhookField Field) : IWireObject"))
        {
            WriteReader(writer, webhooks, names);
            writer.Line();
            using (writer.Open("void IWireObject.Write(Utf8JsonWriter writer)"))
            {
                writer.Line("writer.WriteStartObject();");
                writer.Line($"writer.WritePropertyName({Literal.Utf8(names.WebhookValue)});");
                writer.Line("WriteValue(writer);");
                writer.Line($"writer.WriteString({Literal.Utf8(names.WebhookField)}, Field.Value);");
                writer.Line("writer.WriteEndObject();");
            }

            writer.Line();
            writer.Line("private protected abstract void WriteValue(Utf8JsonWriter writer);");
        }

        writer.Line();
        foreach (var webhook in webhooks)
        {
            writer.Summary(webhook.Doc);
            writer.Line($"/// <param name=\"Value\">What happened.</param>");
            writer.Remarks([
                $"Field {Docs.Code(webhook.Key)} of topic {Docs.Code(webhook.Topic)}.",
                Docs.Scopes("Needs", webhook.Scopes),
                Docs.Since(webhook.Since),
            ]);
            WriteRecord(
                writer,
                $"{webhook.CSharp}Change({webhook.Payload.Name} Value) : WebhookChange(WebhookField.{CSharpName.Pascal(webhook.Key)})",
                "((IWireObject)Value).Write(writer)"
            );
            writer.Line();
        }

        writer.Summary("Represents a change that this version does not know, or whose value it cannot read.");
        writer.Line("/// <param name=\"Field\">What it tells about.</param>");
        writer.Line("/// <param name=\"Value\">What happened, as it came.</param>");
        WriteRecord(writer, "UnknownWebhookChange(WebhookField Field, JsonElement Value) : WebhookChange(Field)", "Value.WriteTo(writer)");
        return writer;
    }

    private static void WriteRecord(SourceWriter writer, string declaration, string write)
    {
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public sealed record {declaration}"))
        {
            writer.Line($"private protected override void WriteValue(Utf8JsonWriter writer) => {write};");
        }
    }

    private static void WriteReader(SourceWriter writer, EquatableArray<WebhookSpec> webhooks, WireNamesSpec names)
    {
        using var method = writer.Open("internal static WebhookChange Read(ref Utf8JsonReader reader)");
        writer.Line("WireReader.StartObject(ref reader);");
        writer.Line("WebhookField? field = null;");
        writer.Line("Utf8JsonReader value = default;");
        using (writer.Open("while (WireReader.NextProperty(ref reader))"))
        {
            writer.Line($"var isField = reader.ValueTextEquals({Literal.Utf8(names.WebhookField)});");
            writer.Line($"var isValue = reader.ValueTextEquals({Literal.Utf8(names.WebhookValue)});");
            writer.Line("reader.Read();");
            writer.Line("if (isField)");
            writer.Line("    field = WebhookField.Read(ref reader);");
            writer.Line("else if (isValue)");
            writer.Line("    value = reader;");
            writer.Line("reader.Skip();");
        }

        writer.Line();
        writer.Line("if (field is not { } known)");
        writer.Line($"    throw WireReader.Missing({Literal.Text(names.WebhookField)});");
        writer.Line("if (value.TokenType == JsonTokenType.None)");
        writer.Line($"    throw WireReader.Missing({Literal.Text(names.WebhookValue)});");
        writer.Line("var start = value;");
        using (writer.Open("try"))
        using (writer.Open("return known.Value switch", "};"))
        {
            foreach (var webhook in webhooks)
            {
                writer.Line($"{Literal.Text(webhook.Key)} => new {webhook.CSharp}Change({webhook.Payload.Name}.Read(ref value)),");
            }

            writer.Line("_ => new UnknownWebhookChange(known, BrokenText.Repair(JsonElement.ParseValue(ref value))),");
        }

        using (writer.Open("catch (Exception e) when (WireReader.IsUnreadable(e))"))
        {
            writer.Line("// One odd change must not lose the others that came with it.");
            writer.Line("return new UnknownWebhookChange(known, BrokenText.Repair(JsonElement.ParseValue(ref start)));");
        }
    }
}
