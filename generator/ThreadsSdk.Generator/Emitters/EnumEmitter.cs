using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes an open enum: a struct over the wire text, with the known values as static members.</summary>
internal static class EnumEmitter
{
    public static SourceWriter Emit(EnumSpec item)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "System.Text.Json.Serialization", "ThreadsSdk.Runtime");
        writer.Summary(item.Doc);
        writer.Remarks([
            $"Meta may add values: an unknown one is kept as it came, and {Docs.Code("IsKnown")} is false.",
            HasAliases(item) ? $"Another spelling of a value equals it, and its {Docs.Code("Value")} is the text that came." : "",
            Docs.Since(item.Since),
            Docs.Source(item.Source),
        ]);
        writer.Line("/// <param name=\"Value\">The text Meta sends and takes.</param>");
        writer.Obsolete(item.Deprecated);
        writer.Line(GeneratedFile.Attribute);
        writer.Line("[JsonConverter(typeof(ThreadsJsonConverter))]");
        using (writer.Open($"public readonly record struct {item.Name}(string? Value) : IWireObject"))
        {
            WriteTexts(writer, item);
            foreach (var value in item.Values)
            {
                writer.Summary(value.Doc).Remarks([Docs.Code(value.Key) + ".", Docs.Since(value.Since)]).Obsolete(value.Deprecated);
                writer.Line($"public static {item.Name} {value.CSharp} => new({Literal.Text(value.Key)});").Line();
            }

            WriteMembers(writer, item);
        }
        return writer;
    }

    private static void WriteMembers(SourceWriter writer, EnumSpec item)
    {
        writer.Summary("Gets every value that this version knows.");
        writer
            .Line(
                $"public static IReadOnlyList<{item.Name}> Known {{ get; }} = [{string.Join(", ", item.Values.Select(value => value.CSharp))}];"
            )
            .Line();
        writer.Summary("Gets a value indicating whether this version knows the value.");
        writer.Line("public bool IsKnown => Texts.Contains(Value);").Line();
        WriteAdvice(writer, item);
        if (HasAliases(item))
        {
            WriteEquality(writer, item);
        }

        writer.Summary("Gets the wire text; empty for a value that was never set.");
        writer.Line("public override string ToString() => Value ?? \"\";").Line();
        writer.Line($"internal static {item.Name} Read(ref Utf8JsonReader reader) => new(Texts.Read(ref reader));").Line();
        writer.Line("void IWireObject.Write(Utf8JsonWriter writer) => writer.WriteStringValue(Value);");
    }

    private static void WriteAdvice(SourceWriter writer, EnumSpec item)
    {
        if (item.Values.All(value => value.Advice is null))
        {
            return;
        }

        writer.Summary("Gets what can be done about it; null where there is no advice.");
        using (writer.Open($"public string? Advice => {(HasAliases(item) ? "Texts.Meaning(Value)" : "Value")} switch", "};"))
        {
            foreach (var value in item.Values.Where(value => value.Advice is not null))
            {
                writer.Line($"{Literal.Text(value.Key)} => {Literal.Text(value.Advice!)},");
            }

            writer.Line("_ => null,");
        }

        writer.Line();
    }

    private static bool HasAliases(EnumSpec item) => item.Values.Any(value => value.Aliases.Count > 0);

    /// <summary>A value stays as it was sent, and so another spelling of it has to be equal to it.</summary>
    private static void WriteEquality(SourceWriter writer, EnumSpec item)
    {
        writer.Summary("Determines whether two values mean the same, however they are spelled.");
        writer.Line("/// <param name=\"other\">The other value.</param>");
        writer.Line($"public bool Equals({item.Name} other) => Texts.AreSame(Value, other.Value);").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => Texts.Meaning(Value)?.GetHashCode(StringComparison.Ordinal) ?? 0;").Line();
    }

    private static void WriteTexts(SourceWriter writer, EnumSpec item)
    {
        var texts = string.Join(", ", item.Values.Select(value => Literal.Text(value.Key)));
        var aliases = item.Values.SelectMany(value => value.Aliases.Select(alias => $", {Literal.Text(alias)}, {Literal.Text(value.Key)}"));
        writer.Line($"private static readonly KnownTexts Texts = new([{texts}]{string.Concat(aliases)});").Line();
    }
}
