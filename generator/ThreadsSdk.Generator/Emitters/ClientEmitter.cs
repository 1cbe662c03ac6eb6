using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the implementation of a group: it checks, makes texts of the values and hands them to the transport.</summary>
internal static class ClientEmitter
{
    private const string AllFields = "allFields";

    public static SourceWriter Emit(GroupSpec group)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "ThreadsSdk.Http", "ThreadsSdk.Runtime");
        writer.Line("/// <inheritdoc/>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"internal sealed class {group.Name}Api(ThreadsTransport transport) : I{group.Name}Api, IHasTransport"))
        {
            writer.Line("ThreadsTransport IHasTransport.Transport => transport;").Line();
            for (var i = 0; i < group.Operations.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                WriteOperation(writer, new OperationSignature(group.Operations[i]));
            }
        }

        return writer;
    }

    /// <summary>Writes the operations that an overlay adds to a group of the SDK: methods that extend its interface.</summary>
    public static SourceWriter EmitAdditions(GroupSpec group)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "ThreadsSdk.Http", "ThreadsSdk.Runtime");
        var type = $"I{group.Name}Api";
        writer.Line($"/// <summary>Adds to <see cref=\"{type}\"/> what the YAML of this project describes.</summary>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public static class {AdditionsWriter.ClassName(type)}"))
        {
            for (var i = 0; i < group.Operations.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                WriteOperation(writer, new OperationSignature(group.Operations[i]) { Extends = type, Receiver = $"threads.{group.Name}" });
            }
        }

        return writer;
    }

    /// <summary>A local constant: one of the class would stand in the assembly twice.</summary>
    private static void WriteFields(SourceWriter writer, OperationSpec operation)
    {
        if (Fields(operation) is not { Send: { } text })
        {
            return;
        }

        writer.Line($"const string {AllFields} =");
        using (writer.Indent())
        {
            var pieces = Pieces(text).Select(Literal.Text).ToList();
            for (var i = 0; i < pieces.Count; i++)
            {
                writer.Line($"{(i == 0 ? "" : "+ ")}{pieces[i]}{(i == pieces.Count - 1 ? ";" : "")}");
            }
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
            {
                break;
            }

            yield return text.Substring(0, end);
            text = text.Substring(end);
        }

        yield return text;
    }

    private static void WriteOperation(SourceWriter writer, OperationSignature signature)
    {
        var operation = signature.Operation;
        var check = new CallCheckEmitter(
            operation.Name,
            operation.Options,
            operation.Parameters,
            operation.RequiresOneOf,
            parameter => Argument(operation, parameter)
        );
        if (operation.HasPages)
        {
            WritePages(writer, signature);
        }

        WriteDocs(writer, signature, isPages: false);
        using (writer.Open($"public {Static(signature)}{signature.Method}"))
        {
            if (signature.Extends is not null)
            {
                writer.Line($"var transport = ThreadsTransport.Of({OperationSignature.Group});");
            }

            check.WriteCall(writer);
            WriteFields(writer, operation);
            WriteSend(writer, operation);
        }

        check.WriteMethod(writer);
    }

    /// <summary>The values, in the order in which the operation names its parameters; on one line where they are few.</summary>
    private static void WriteSend(SourceWriter writer, OperationSpec operation)
    {
        var values = OperationsEmitter.Ordered(operation).Select(parameter => Text(operation, parameter)).ToList();
        var name = OperationsEmitter.Reference(operation);
        var rest = $"{Reader(operation.Returns)}, cancellationToken);";
        if (values.Count <= 2)
        {
            writer.Line($"return transport.SendAsync({name}, [{string.Join(", ", values)}], {rest}");
            return;
        }

        writer.Line("return transport.SendAsync(");
        using var arguments = writer.Indent();
        writer.Line($"{name},");
        writer.Line("[");
        using (writer.Indent())
        {
            foreach (var value in values)
            {
                writer.Line($"{value},");
            }
        }

        writer.Line("],");
        writer.Line(rest);
    }

    private static void WritePages(SourceWriter writer, OperationSignature signature)
    {
        WriteDocs(writer, signature, isPages: true);
        writer.Line($"public {Static(signature)}{signature.Pages} =>");
        WriteReadAll(writer, signature);
        writer.Line();
    }

    /// <summary>The documentation stands at the interface, where there is one.</summary>
    private static void WriteDocs(SourceWriter writer, OperationSignature signature, bool isPages)
    {
        if (signature.Extends is null)
        {
            writer.Line("/// <inheritdoc/>");
        }
        else
        {
            signature.WriteDocs(writer, isPages);
        }
    }

    private static string Static(OperationSignature signature) => signature.Extends is null ? "" : "static ";

    /// <summary>The expression that reads page after page.</summary>
    private static void WriteReadAll(SourceWriter writer, OperationSignature signature)
    {
        var operation = signature.Operation;
        var arguments = string.Concat(signature.ArgumentNames().Select(name => name + ", "));
        var cursors = operation.Before is { } before ? $"{before} = before, {operation.After} = after" : $"{operation.After} = after";
        writer.Line("    Pager.ReadAllAsync(");
        writer.Line(
            $"        ({(operation.Before is null ? "_" : "before")}, after, token) => {signature.MethodName}({arguments}(options ?? new()) with {{ {cursors} }}, token),"
        );
        writer.Line($"        {(operation.Before is { } start ? $"options?.{start}" : "null")},");
        writer.Line($"        options?.{operation.After},");
        writer.Line("        options?.Prefetch ?? 0,");
        writer.Line("        options?.OnUnread,");
        writer.Line("        cancellationToken);");
    }

    private static string Text(OperationSpec operation, ParameterSpec parameter)
    {
        if (parameter.Value is not null)
        {
            return Literal.Text(parameter.Value);
        }

        var text = CSharpTypes.ParameterText(parameter, Access(operation, parameter));
        if (parameter.Type.Kind == TypeKind.Fields && parameter.Send is not null)
        {
            return $"{text} ?? {AllFields}";
        }

        return parameter.Send is null ? text : $"{text} ?? {Literal.Text(parameter.Send)}";
    }

    private static string Access(OperationSpec operation, ParameterSpec parameter) =>
        Argument(operation, parameter) ?? $"options?.{parameter.CSharp}";

    /// <summary>The parameter of the C# method; null when the options hold it.</summary>
    private static string? Argument(OperationSpec operation, ParameterSpec parameter) =>
        parameter.IsArgument || parameter == operation.FieldsArgument ? OperationSignature.ArgumentName(parameter) : null;

    private static ParameterSpec? Fields(OperationSpec operation) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Type.Kind == TypeKind.Fields);

    private static string Reader(TypeRef returns) =>
        returns.Kind switch
        {
            TypeKind.Page =>
                $"static (ref Utf8JsonReader reader) => PageReader.Read(ref reader, {CSharpTypes.ItemReader(returns.Item!, "")})",
            TypeKind.Data when returns.Item!.IsList =>
                $"static (ref Utf8JsonReader reader) => WireReader.ReadDataList(ref reader, {CSharpTypes.NestedReader(returns.Item.Item!, "")})",
            TypeKind.Data =>
                $"static (ref Utf8JsonReader reader) => WireReader.ReadData(ref reader, {CSharpTypes.ItemReader(returns.Item!, "")})",
            TypeKind.First =>
                $"static (ref Utf8JsonReader reader) => WireReader.ReadFirst(ref reader, {CSharpTypes.ItemReader(returns.Item!, "")})",
            _ => CSharpTypes.ItemReader(returns, ""),
        };
}
