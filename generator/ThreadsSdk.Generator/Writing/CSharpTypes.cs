using System.Linq;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Translates types of the spec to C#: their names, and the code that reads them from JSON and writes them.</summary>
internal static class CSharpTypes
{
    public static string Name(TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Int => "int",
            TypeKind.Long => "long",
            TypeKind.Double => "double",
            TypeKind.Bool => "bool",
            TypeKind.Timestamp or TypeKind.UnixTime or TypeKind.UnixTimeMilliseconds => "DateTimeOffset",
            TypeKind.Seconds => "TimeSpan",
            TypeKind.Enum or TypeKind.Model or TypeKind.Metrics or TypeKind.WebhookChange => type.Name!,
            TypeKind.List or TypeKind.Edge or TypeKind.Many or TypeKind.CommaSeparated => $"IReadOnlyList<{Name(type.Item!)}>",
            TypeKind.Json or TypeKind.Data or TypeKind.First => Name(type.Item!),
            TypeKind.Fields => $"{type.Item!.Name}Fields",
            TypeKind.Page => $"Page<{Name(type.Item!)}>",
            _ => "string",
        };

    public static bool IsValueType(TypeRef type) =>
        type.IsNumber || type.IsTime || type.Kind is TypeKind.Bool or TypeKind.Seconds or TypeKind.Enum or TypeKind.Fields;

    /// <summary>An expression of a nullable value; the reader stands on the value.</summary>
    public static string ReadExpression(TypeRef type, bool repeats = false) =>
        type.Kind switch
        {
            TypeKind.Id => repeats ? "WireReader.ReadRepeated(ref reader)" : "WireReader.ReadId(ref reader)",
            TypeKind.Int => "WireReader.ReadInt32(ref reader)",
            TypeKind.Long => "WireReader.ReadInt64(ref reader)",
            TypeKind.Double => "WireReader.ReadDouble(ref reader)",
            TypeKind.Bool => "WireReader.ReadBoolean(ref reader)",
            TypeKind.Timestamp => "WireReader.ReadTimestamp(ref reader)",
            TypeKind.UnixTime or TypeKind.UnixTimeMilliseconds => "WireReader.ReadUnixTime(ref reader)",
            TypeKind.Seconds => "WireReader.ReadSeconds(ref reader)",
            TypeKind.Enum or TypeKind.WebhookChange or TypeKind.Metrics =>
                $"reader.TokenType == JsonTokenType.Null ? null : {ItemReader(type)}(ref reader)",
            TypeKind.Model => $"WireReader.IsNothing(ref reader) ? null : {NestedReader(type)}(ref reader)",
            TypeKind.List => $"WireReader.ReadList(ref reader, {NestedReader(type.Item!)})",
            TypeKind.Edge => $"WireReader.ReadEdge(ref reader, {NestedReader(type.Item!)})",
            TypeKind.Many => $"WireReader.ReadMany(ref reader, {NestedReader(type.Item!)})",
            _ => repeats ? "WireReader.ReadRepeated(ref reader)" : "WireReader.ReadString(ref reader)",
        };

    /// <summary>The same for a value inside another object, where it may lack its id.</summary>
    public static string NestedReader(TypeRef type, string prefix = "ThreadsSdk.") =>
        type is { Kind: TypeKind.Model, MayLackId: true } ? Reader(type, prefix, "ReadNested") : ItemReader(type, prefix);

    /// <summary>A delegate that reads one value that is there; a property of the same name as its type calls for a prefix.</summary>
    public static string ItemReader(TypeRef type, string prefix = "ThreadsSdk.") =>
        type.Kind switch
        {
            TypeKind.Enum or TypeKind.Model or TypeKind.WebhookChange or TypeKind.Metrics => Reader(type, prefix, "Read"),
            TypeKind.String or TypeKind.Url => "WireReader.ReadText",
            TypeKind.Id => "static (ref Utf8JsonReader item) => WireReader.ReadId(ref item) ?? \"\"",
            _ => $"static (ref Utf8JsonReader item) => {ReadExpression(type).Replace("ref reader", "ref item")} ?? default",
        };

    /// <summary>What reads a type is its own affair: only the SDK sees that of its types.</summary>
    private static string Reader(TypeRef type, string prefix, string method) =>
        type.IsShipped ? $"WireTypes.{method}<{prefix}{type.Name}>" : $"{prefix}{type.Name}.{method}";

    /// <summary>A statement that writes the property when it has a value.</summary>
    public static string WriteStatement(TypeRef type, string name, string value) =>
        type.Kind switch
        {
            TypeKind.Timestamp => $"WireWriter.WriteTimestamp(writer, {name}, {value});",
            TypeKind.UnixTime => $"WireWriter.WriteUnixTime(writer, {name}, {value});",
            TypeKind.UnixTimeMilliseconds => $"WireWriter.WriteUnixTimeMilliseconds(writer, {name}, {value});",
            TypeKind.Seconds => $"WireWriter.WriteSeconds(writer, {name}, {value});",
            TypeKind.Enum => $"WireWriter.Write(writer, {name}, {value}?.Value);",
            TypeKind.Model or TypeKind.WebhookChange or TypeKind.Metrics => $"WireWriter.WriteObject(writer, {name}, {value});",
            TypeKind.List => $"WireWriter.WriteList(writer, {name}, {value}{ItemWriter(type.Item!)});",
            TypeKind.Edge => $"WireWriter.WriteEdge(writer, {name}, {value}{ItemWriter(type.Item!)});",
            TypeKind.Many => $"WireWriter.WriteMany(writer, {name}, {value}{ItemWriter(type.Item!)});",
            _ => $"WireWriter.Write(writer, {name}, {value});",
        };

    /// <summary>A further argument, for what does not write itself: a delegate that writes one value.</summary>
    private static string ItemWriter(TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Model or TypeKind.WebhookChange or TypeKind.Metrics => "",
            TypeKind.Enum => ", static (writer, item) => writer.WriteStringValue(item.Value)",
            TypeKind.Int or TypeKind.Long or TypeKind.Double => ", static (writer, item) => writer.WriteNumberValue(item)",
            TypeKind.Bool => ", static (writer, item) => writer.WriteBooleanValue(item)",
            TypeKind.Seconds => ", static (writer, item) => writer.WriteNumberValue(item.TotalSeconds)",
            TypeKind.UnixTime => ", static (writer, item) => writer.WriteNumberValue(item.ToUnixTimeSeconds())",
            TypeKind.UnixTimeMilliseconds => ", static (writer, item) => writer.WriteNumberValue(item.ToUnixTimeMilliseconds())",
            _ => ", static (writer, item) => writer.WriteStringValue(item)",
        };

    /// <summary>The text that goes into a URL or a form; null when there is no value.</summary>
    public static string ParameterText(ParameterSpec parameter, string value)
    {
        var mark = parameter.IsArgument ? "" : "?";
        if (parameter.Strip is { } strip)
        {
            return $"{value}{mark}.TrimStart({string.Join(", ", strip.Select(Literal.Character))})";
        }

        var type = parameter.Type;
        return type.Kind switch
        {
            TypeKind.Int or TypeKind.Long or TypeKind.Double => $"WireText.Number({value})",
            TypeKind.Bool => $"WireText.Flag({value})",
            TypeKind.Timestamp => $"WireText.Timestamp({value})",
            TypeKind.UnixTime => $"WireText.UnixTime({value})",
            TypeKind.UnixTimeMilliseconds => $"WireText.UnixTimeMilliseconds({value})",
            TypeKind.Seconds => $"WireText.Seconds({value})",
            TypeKind.Enum => $"{value}{mark}.Value",
            TypeKind.CommaSeparated => $"WireText.Join({value})",
            TypeKind.Json => $"WireText.Json({value})",
            TypeKind.Fields when type.Item!.IsShipped => $"WireText.Fields({value}{mark}.ToString())",
            TypeKind.Fields => $"{value}{mark}.ParameterText",
            _ => value,
        };
    }
}
