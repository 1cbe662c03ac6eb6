using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the operations of a group: what the transport needs to know of each to send it.</summary>
internal static class OperationsEmitter
{
    public static SourceWriter Emit(GroupSpec group, string version) =>
        Emit(group, (writer, operation) => Write(writer, operation, version));

    /// <summary>Writes the operations that an overlay adds.</summary>
    public static SourceWriter EmitAdded(OverlayOperations added) =>
        Emit(added.Group, (writer, operation) => WriteAdded(writer, operation, added));

    private static SourceWriter Emit(GroupSpec group, System.Action<SourceWriter, OperationSpec> write)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Http", "ThreadsSdk.Runtime");
        writer.Line($"/// <summary>The operations of <see cref=\"I{group.Name}Api\"/>.</summary>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"internal static class {group.Name}Operations"))
        {
            for (var i = 0; i < group.Operations.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                write(writer, group.Operations[i]);
            }
        }

        return writer;
    }

    /// <summary>The expression that names an operation.</summary>
    public static string Reference(OperationSpec operation) => $"{operation.Group}Operations.{operation.Name}";

    /// <summary>The path of an operation, with its version.</summary>
    public static string Route(OperationSpec operation, string version) => (operation.Versioned ? $"/{version}" : "") + operation.Path;

    /// <summary>The verb as .NET and Refit spell it.</summary>
    public static string Verb(OperationSpec operation) =>
        operation.Method.Substring(0, 1) + operation.Method.Substring(1).ToLowerInvariant();

    /// <summary>The parameters in the order in which their values are handed on: path, query, form.</summary>
    public static IEnumerable<ParameterSpec> Ordered(OperationSpec operation) =>
        ParameterSpec.Places.SelectMany(place => In(operation, place));

    private static IEnumerable<ParameterSpec> In(OperationSpec operation, string place) =>
        place == "path"
            ? operation
                .Parameters.Where(parameter => parameter.In == place)
                .OrderBy(parameter => operation.Path.IndexOf("{" + parameter.Key + "}", System.StringComparison.Ordinal))
            : operation.Parameters.Where(parameter => parameter.In == place);

    private static void Write(SourceWriter writer, OperationSpec operation, string version)
    {
        using var initializer = writer.Open($"{Declaration(operation)} = new({Description(operation, version)})", "};");
        WriteMembers(writer, operation);
        if (Mask(operation) is { } mask)
        {
            writer.Line($"FieldScopes = {mask.Type.Leaf.Name}Fields.Scopes,");
        }
    }

    private static void WriteAdded(SourceWriter writer, OperationSpec operation, OverlayOperations added)
    {
        using var initializer = writer.Open(
            $"{Declaration(operation)} = new OperationDescription({Description(operation, added.Version)})",
            "}.ToOperation();"
        );
        WriteMembers(writer, operation);
        WriteList(
            writer,
            "FieldScopes",
            added
                .FieldScopes.Where(field => field.Model == Mask(operation)?.Type.Leaf.Name)
                .Select(field => $"({Literal.Text(field.Field)}, {Literal.Text(field.Scope)})")
                .ToList()
        );
    }

    private static string Declaration(OperationSpec operation) => $"public static readonly ThreadsOperation {operation.Name}";

    private static string Description(OperationSpec operation, string version)
    {
        var method = Literal.Text(new OperationSignature(operation).MethodName);
        var route = Literal.Text(Route(operation, version));
        return $"{Literal.Text(operation.Group)}, {Literal.Text(operation.FullName)}, {method}, HttpMethod.{Verb(operation)}, {route}";
    }

    private static ParameterSpec? Mask(OperationSpec operation) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Type.Kind == TypeKind.Fields);

    private static void WriteMembers(SourceWriter writer, OperationSpec operation)
    {
        var use = operation.Auth switch
        {
            "user" => "User",
            "app" => "App",
            _ => "None",
        };
        writer.Line($"Token = TokenUse.{use},");
        writer.Line($"IsRepeatable = {Literal.Flag(operation.Repeatable)},");
        foreach (var place in ParameterSpec.Places.Where(place => In(operation, place).Any()))
        {
            writer.Line(
                $"{CSharpName.Pascal(place)} = [{string.Join(", ", In(operation, place).Select(parameter => Literal.Text(parameter.Key)))}],"
            );
        }

        WriteScopes(writer, operation);
        WriteList(
            writer,
            "Advice",
            operation.Advice.Select(advice => $"({Literal.Text(advice.CSharp)}, {Literal.Text(advice.Text)})").ToList()
        );
        if (Mask(operation) is { } mask)
        {
            writer.Line($"FieldMask = {Literal.Text(mask.Key)},");
        }
    }

    private static void WriteList(SourceWriter writer, string name, List<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        writer.Line($"{name} =");
        writer.Line("[");
        foreach (var item in items)
        {
            writer.Line($"    {item},");
        }

        writer.Line("],");
    }

    /// <summary>Writes the scopes a call needs by itself, with certain parameters, and with certain fields of its mask.</summary>
    private static void WriteScopes(SourceWriter writer, OperationSpec operation)
    {
        if (operation.Scopes.Count > 0)
        {
            writer.Line($"Scopes = [{string.Join(", ", operation.Scopes.Select(Literal.Text))}],");
        }

        var further = operation
            .Parameters.SelectMany(parameter => parameter.Scopes.Select(scope => $"({Literal.Text(parameter.Key)}, {Literal.Text(scope)})"))
            .ToList();
        WriteList(writer, "ParameterScopes", further);
    }
}
