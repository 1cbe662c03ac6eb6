using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the implementation of a group: it checks, builds the request and hands it to the transport.</summary>
internal static class ClientEmitter
{
    private const string AllFields = "allFields";

    public static string Emit(GroupSpec group, string version)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "ThreadsSdk.Checks", "ThreadsSdk.Http", "ThreadsSdk.Json");
        writer.Line("/// <inheritdoc/>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"internal sealed class {group.Name}Api(ThreadsTransport transport) : I{group.Name}Api"))
        {
            for (var i = 0; i < group.Operations.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                WriteOperation(writer, new OperationSignature(group.Operations[i]), version);
            }
        }

        return writer.ToString();
    }

    /// <summary>A local constant: one of the class would stand in the assembly twice.</summary>
    internal static void WriteFields(SourceWriter writer, OperationSpec operation)
    {
        if (Fields(operation) is not { Send: { } text })
            return;
        writer.Line($"const string {AllFields} =");
        using (writer.Indent())
        {
            var pieces = Pieces(text).Select(Literal.Text).ToList();
            for (var i = 0; i < pieces.Count; i++)
                writer.Line($"{(i == 0 ? "" : "+ ")}{pieces[i]}{(i == pieces.Count - 1 ? ";" : "")}");
        }
    }

    /// <summary>Cuts a long text after commas, into pieces of a line each.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        const int Width = 110;
        while (text.Length > Width)
        {
            var end = text.LastIndexOf(',', Width) + 1;
            if (end == 0)
                break;
            yield return text.Substring(0, end);
            text = text.Substring(end);
        }

        yield return text;
    }

    private static void WriteOperation(SourceWriter writer, OperationSignature signature, string version)
    {
        var operation = signature.Operation;
        var check = new CallCheckEmitter(
            operation.Name, operation.Options, operation.Parameters, operation.RequiresOneOf, parameter => Argument(operation, parameter));
        if (operation.HasPages)
            WritePages(writer, signature);
        writer.Line("/// <inheritdoc/>");
        using (writer.Open($"public {signature.Method}"))
        {
            check.WriteCall(writer);
            WriteFields(writer, operation);
            WriteAddress(writer, operation, version);
            var body = WriteForm(writer, operation);
            writer.Line($"return transport.SendAsync(Operations.{operation.Group}{operation.Name}, address.ToStringAndClear(), {body}, {Reader(operation.Returns)}, cancellationToken);");
        }

        check.WriteMethod(writer);
    }

    private static void WritePages(SourceWriter writer, OperationSignature signature)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {signature.Pages} =>");
        WriteReadAll(writer, signature);
        writer.Line();
    }

    /// <summary>The expression that reads page after page.</summary>
    internal static void WriteReadAll(SourceWriter writer, OperationSignature signature)
    {
        var operation = signature.Operation;
        var arguments = string.Concat(signature.ArgumentNames().Select(name => name + ", "));
        var cursors = operation.Before is { } before ? $"{before} = before, {operation.After} = after" : $"{operation.After} = after";
        writer.Line("    Pager.ReadAll(");
        writer.Line($"        ({(operation.Before is null ? "_" : "before")}, after, token) => {signature.MethodName}({arguments}(options ?? new()) with {{ {cursors} }}, token),");
        writer.Line($"        {(operation.Before is { } start ? $"options?.{start}" : "null")},");
        writer.Line($"        options?.{operation.After},");
        writer.Line("        cancellationToken);");
    }

    private static void WriteAddress(SourceWriter writer, OperationSpec operation, string version)
    {
        var start = operation.Versioned ? $"/{version}" : "";
        var segments = operation.Path.Split(['/'], System.StringSplitOptions.RemoveEmptyEntries);
        var literal = start + string.Concat(segments.TakeWhile(segment => segment[0] != '{').Select(segment => "/" + segment));
        var rest = segments.SkipWhile(segment => segment[0] != '{').ToList();
        writer.Line($"var address = new UrlWriter(transport.Server, {Literal.Text(rest.Count > 0 ? literal + "/" : literal)});");
        for (var i = 0; i < rest.Count; i++)
        {
            if (rest[i][0] == '{')
                writer.Line($"address.Segment({Access(operation, operation.Parameters.First(parameter => rest[i] == "{" + parameter.Key + "}"))});");
            else
                writer.Line($"address.Literal({Literal.Text("/" + rest[i])});");
        }

        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "query"))
            writer.Line($"address.{(parameter.Type.Kind == TypeKind.Fields ? "Fields" : "Query")}({Literal.Text(parameter.Key)}, {Text(operation, parameter)});");
    }

    internal static string WriteForm(SourceWriter writer, OperationSpec operation)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.In == "form").ToList();
        if (parameters.Count == 0)
            return "null";
        writer.Line("var form = new FormWriter();");
        foreach (var parameter in parameters)
            writer.Line($"form.Add({Literal.Text(parameter.Key)}, {Text(operation, parameter)});");
        return "form.ToContent()";
    }

    internal static string Text(OperationSpec operation, ParameterSpec parameter)
    {
        if (parameter.Value is not null)
            return Literal.Text(parameter.Value);
        var text = CSharpTypes.ParameterText(parameter, Access(operation, parameter));
        if (parameter.Type.Kind == TypeKind.Fields && parameter.Send is not null)
            return $"{text} ?? {AllFields}";
        return parameter.Send is null ? text : $"{text} ?? {Literal.Text(parameter.Send)}";
    }

    internal static string Access(OperationSpec operation, ParameterSpec parameter) =>
        Argument(operation, parameter) ?? $"options?.{parameter.CSharp}";

    /// <summary>The parameter of the C# method; null when the options hold it.</summary>
    internal static string? Argument(OperationSpec operation, ParameterSpec parameter) =>
        parameter.IsArgument || parameter == operation.FieldsArgument ? OperationSignature.ArgumentName(parameter) : null;

    private static ParameterSpec? Fields(OperationSpec operation) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Type.Kind == TypeKind.Fields);

    internal static string Reader(TypeRef returns) => returns.Kind switch
    {
        TypeKind.Page => $"static (ref Utf8JsonReader reader) => WireReader.ReadPage(ref reader, {CSharpTypes.ItemReader(returns.Item!, "")})",
        TypeKind.Data when returns.Item!.IsList => $"static (ref Utf8JsonReader reader) => WireReader.ReadDataList(ref reader, {CSharpTypes.ItemReader(returns.Item.Item!, "")})",
        TypeKind.Data => $"static (ref Utf8JsonReader reader) => WireReader.ReadData(ref reader, {CSharpTypes.ItemReader(returns.Item!, "")})",
        TypeKind.First => $"static (ref Utf8JsonReader reader) => WireReader.ReadFirst(ref reader, {CSharpTypes.ItemReader(returns.Item!, "")})",
        _ => CSharpTypes.ItemReader(returns, ""),
    };
}
