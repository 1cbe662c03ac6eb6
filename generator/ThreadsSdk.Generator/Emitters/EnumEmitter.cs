using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes an open enum: a struct over the wire text, with the known values as static members.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumSpec item)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "System.Text.Json.Serialization", "ThreadsSdk.Json");
        writer.Summary(item.Doc);
        writer.Remarks([
            $"Meta may add values: an unknown one is kept as it came, and {Docs.Code("IsKnown")} is false.",
            Docs.Since(item.Since),
            Docs.Source(item.Source),
        ]);
        writer.Line("/// <param name=\"Value\">The text Meta sends and takes.</param>");
        writer.Obsolete(item.Deprecated);
        writer.Line(GeneratedFile.Attribute);
        writer.Line("[JsonConverter(typeof(ThreadsJsonConverter))]");
        using (writer.Open($"public readonly record struct {item.Name}(string? Value)"))
        {
            foreach (var value in item.Values)
            {
                writer.Summary(value.Doc).Remarks([Docs.Code(value.Key) + ".", Docs.Since(value.Since)]).Obsolete(value.Deprecated);
                writer.Line($"public static {item.Name} {value.CSharp} {{ get; }} = new({Literal.Text(value.Key)});").Line();
            }

            WriteMembers(writer, item);
            WriteReader(writer, item);
        }

        writer.Line();
        ConverterEmitter.Write(writer, item.Name);
        return writer.ToString();
    }

    private static void WriteMembers(SourceWriter writer, EnumSpec item)
    {
        writer.Summary("Every value this version knows.");
        writer.Line($"public static IReadOnlyList<{item.Name}> Known {{ get; }} = [{string.Join(", ", item.Values.Select(value => value.CSharp))}];").Line();
        writer.Summary("Whether this version knows the value.");
        var known = string.Join(" or ", item.Values.Select(value => Literal.Text(value.Key)));
        writer.Line($"public bool IsKnown => {(known.Length == 0 ? "false" : "Value is " + known)};").Line();
        writer.Summary("The wire text; empty for a value that was never set.");
        writer.Line("public override string ToString() => Value ?? \"\";").Line();
    }

    private static void WriteReader(SourceWriter writer, EnumSpec item)
    {
        using (writer.Open($"internal static {item.Name} Read(ref Utf8JsonReader reader)"))
        {
            writer.Line("if (reader.TokenType != JsonTokenType.String)");
            writer.Line("    return new(WireReader.ReadString(ref reader));");
            writer.Line("var text = reader.ValueSpan;");
            using (writer.Open("switch (text.Length)"))
            {
                var spellings = item.Values.SelectMany(value => value.Aliases.Prepend(value.Key).Select(text => (Text: text, Value: value)));
                foreach (var (text, value) in spellings.OrderBy(pair => pair.Text.Length).ThenBy(pair => pair.Text, System.StringComparer.Ordinal))
                {
                    writer.Line($"case {System.Text.Encoding.UTF8.GetByteCount(text)} when text.SequenceEqual({Literal.Utf8(text)}):");
                    writer.Line($"    return {value.CSharp};");
                }
            }

            writer.Line();
            writer.Line("return new(reader.GetString());");
        }

        writer.Line();
        writer.Line("internal void Write(Utf8JsonWriter writer) => writer.WriteStringValue(Value);");
    }
}
