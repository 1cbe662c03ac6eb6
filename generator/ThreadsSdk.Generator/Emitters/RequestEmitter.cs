using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what a server needs of an operation: a record of its parameters, bound from a request.</summary>
internal static class RequestEmitter
{
    public static SourceWriter Emit(GroupSpec group)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Simulator.Requests");
        for (var i = 0; i < group.Operations.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            Write(writer, group.Operations[i]);
        }

        return writer;
    }

    private static void Write(SourceWriter writer, OperationSpec operation)
    {
        var name = $"{operation.Group}{operation.Name}Request";
        var members = operation.Arguments.Select(parameter => $"{CSharpTypes.Name(parameter.Type)} {parameter.CSharp}").ToList();
        if (operation.Optional.Count > 0)
        {
            members.Add($"{operation.Options} Options");
        }

        writer.Line($"/// <summary><c>{Docs.Escape($"{operation.Method} {operation.Path}")}</c></summary>");
        writer.Line(GeneratedFile.Attribute);
        using var record = writer.Open($"internal sealed record {name}({string.Join(", ", members)}) : IBoundRequest<{name}>");
        writer.Line($"public static string Operation => {Literal.Text(operation.FullName)};").Line();
        writer.Line($"public static {name} Bind(RequestValues values) => new(");
        using (writer.Indent())
        {
            var arguments = operation
                .Arguments.Select(parameter => Value(parameter) + (CSharpTypes.IsValueType(parameter.Type) ? ".GetValueOrDefault()" : "!"))
                .ToList();
            for (var i = 0; i < arguments.Count; i++)
            {
                writer.Line(arguments[i] + (i == arguments.Count - 1 && operation.Optional.Count == 0 ? "" : ","));
            }

            if (operation.Optional.Count > 0)
            {
                using (writer.Open($"new {operation.Options}", "}"))
                {
                    // The server reads a field mask by itself: it cuts whatever the handler returns.
                    foreach (var parameter in operation.Optional.Where(parameter => parameter.Type.Kind != TypeKind.Fields))
                    {
                        writer.Line($"{parameter.CSharp} = {Value(parameter)},");
                    }
                }
            }

            writer.Line(");");
        }
    }

    private static string Value(ParameterSpec parameter)
    {
        var name = Literal.Text(parameter.Key);
        var type = parameter.Type;
        return type.Kind switch
        {
            TypeKind.Int => $"values.Int32({name})",
            TypeKind.Long => $"values.Int64({name})",
            TypeKind.Double => $"values.Double({name})",
            TypeKind.Bool => $"values.Flag({name})",
            TypeKind.Timestamp or TypeKind.UnixTime or TypeKind.UnixTimeMilliseconds => $"values.Time({name})",
            TypeKind.Seconds => $"values.Seconds({name})",
            TypeKind.Enum => $"values.Value({name}, static text => new {type.Name}(text))",
            TypeKind.CommaSeparated =>
                $"values.List({name}, static text => {(type.Item!.Kind == TypeKind.Enum ? $"new {type.Item.Name}(text)" : "text")})",
            TypeKind.Json when type.IsList => $"values.JsonList<{CSharpTypes.Name(type.Leaf)}>({name})",
            TypeKind.Json => $"values.Json<{CSharpTypes.Name(type.Leaf)}>({name})",
            _ => $"values.Text({name})",
        };
    }
}
