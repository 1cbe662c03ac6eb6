using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the options record of an operation: everything that need not be given.</summary>
internal static class OptionsEmitter
{
    public static string Emit(OperationSpec operation)
    {
        var writer = GeneratedFile.Begin(
            "ThreadsSdk",
            Text(operation.Optional),
            operation.OptionsJson ? "System.Text.Json" : "",
            "ThreadsSdk.Serialization"
        );
        var method = operation.Name + "Async";
        writer.Line($"/// <summary>The optional parameters of <see cref=\"I{operation.Group}Api.{method}\"/>.</summary>");
        writer.Line(GeneratedFile.Attribute);
        Write(writer, operation.Options, operation.Optional, operation.OptionsJson, operation.HasPages);
        return writer.ToString();
    }

    public static void Write(
        SourceWriter writer,
        string name,
        EquatableArray<ParameterSpec> parameters,
        bool isJson = false,
        bool hasPages = false
    )
    {
        using var record = writer.Open($"public sealed record {name}");
        var json = new JsonMembersEmitter(name, new(parameters.Select(Property)), holdsRequired: false, keepsUnknown: false);
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (i > 0)
            {
                writer.Line();
            }

            writer.Summary(parameter.Doc);
            var otherwise = parameter.Type.Kind == TypeKind.Fields ? "When null, all this call can read without a further permission." : "";
            writer.Remarks(ParameterDocs.Rules(parameter).Prepend(Docs.Code(parameter.Key) + ".").Append(otherwise));
            writer.Obsolete(parameter.Deprecated);
            writer.Line($"public {Type(parameter)} {parameter.CSharp} {{ get; init; }}");
        }

        if (hasPages)
        {
            writer.Line();
            writer.Summary("How many pages to fetch while the caller works through the one before. Not sent; one page alone ignores it.");
            writer.Remarks(["At least 0, which fetches each page when it is needed."]);
            writer.Line("public int Prefetch { get; init; }").Line();
            writer.Summary(
                "Is given each item that could not be read, which the list then leaves out. Not sent; one page alone has them in its <c>Unread</c>."
            );
            writer.Remarks(["Without it, only a warning in the log tells of them. What it throws ends the list."]);
            writer.Line("public Action<UnreadItem>? OnUnread { get; init; }");
        }

        if (isJson)
        {
            writer.Line();
            json.WriteReader(writer);
            writer.Line();
            json.WriteWriter(writer, "internal void Write(Utf8JsonWriter writer)");
        }

        (string, bool)[] paging = hasPages ? [("Prefetch", false), ("OnUnread", false)] : [];
        RecordMembersEmitter.WriteEquality(
            writer,
            name,
            parameters.Select(parameter => (parameter.CSharp, RecordMembersEmitter.IsList(parameter.Type))).Concat(paging)
        );
        if (parameters.Any(parameter => parameter.Secret))
        {
            RecordMembersEmitter.WritePrinter(writer, parameters.Select(parameter => (parameter.CSharp, parameter.Secret)).Concat(paging));
        }
    }

    /// <summary>Returns the namespace that hiding secrets takes.</summary>
    public static string Text(IEnumerable<ParameterSpec> parameters) => parameters.Any(parameter => parameter.Secret) ? "System.Text" : "";

    private static string Type(ParameterSpec parameter) => CSharpTypes.Name(parameter.Type) + "?";

    /// <summary>The parameter as a property of a JSON object: what is one text in a form is a list or an object there.</summary>
    private static PropertySpec Property(ParameterSpec parameter) =>
        new()
        {
            Key = parameter.Key,
            Name = parameter.Name,
            Type = JsonType(parameter.Type),
            Doc = "",
        };

    private static TypeRef JsonType(TypeRef type) =>
        type.Kind switch
        {
            TypeKind.CommaSeparated => type with { Kind = TypeKind.List },
            TypeKind.Json => type.Item!,
            _ => type,
        };
}
