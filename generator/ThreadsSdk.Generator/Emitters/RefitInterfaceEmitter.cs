using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>
/// Writes a group as a Refit interface. Every operation is two methods: one with types, which checks the values and makes texts of them as
/// the client does, and the one Refit implements, which takes nothing but those texts. So no formatting of Refit's has a say in what is
/// sent, and its generator has nothing to flatten.
/// </summary>
internal static class RefitInterfaceEmitter
{
    private const string OperationArgument = "operationName";

    public static string Emit(GroupSpec group, string version)
    {
        var writer = GeneratedFile.Begin(
            "ThreadsSdk", "System.ComponentModel", "Refit", "ThreadsSdk.Checks", "ThreadsSdk.Http");
        writer.Summary(group.Doc);
        writer.Line("/// <remarks>Derive an interface of your own from it and from those of other groups, and let Refit build that. May grow in a minor version.</remarks>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public interface I{group.Name}RefitApi"))
        {
            for (var i = 0; i < group.Operations.Count; i++)
            {
                if (i > 0)
                    writer.Line();
                WriteOperation(writer, group.Operations[i], version);
            }
        }

        return writer.ToString();
    }

    /// <summary>The type of an answer that does not stand alone in its JSON.</summary>
    public static string Answer(TypeRef returns) => returns.Kind switch
    {
        TypeKind.Data => $"DataAnswer<{CSharpTypes.Name(returns)}>",
        TypeKind.First => $"FirstAnswer<{CSharpTypes.Name(returns)}>",
        _ => CSharpTypes.Name(returns),
    };

    private static void WriteOperation(SourceWriter writer, OperationSpec operation, string version)
    {
        var signature = new OperationSignature(operation with { Name = Name(operation) });
        var send = "Send" + signature.MethodName;
        if (operation.HasPages)
        {
            signature.WriteDocs(writer, isPages: true);
            writer.Line($"{signature.Pages} =>");
            ClientEmitter.WriteReadAll(writer, signature);
            writer.Line();
        }

        signature.WriteDocs(writer, isPages: false);
        using (writer.Open(signature.Method))
        {
            var check = new CallCheckEmitter(
                operation.Name, operation.Options, operation.Parameters, operation.RequiresOneOf, parameter => ClientEmitter.Argument(operation, parameter));
            check.WriteCall(writer, $"{operation.Group}Api.");
            ClientEmitter.WriteFields(writer, operation);
            var body = ClientEmitter.WriteForm(writer, operation);
            var values = InUrl(operation).Select(parameter => Value(operation, parameter))
                .Prepend(Literal.Text(operation.FullName))
                .Concat(HasForm(operation) ? [body] : [])
                .Append("cancellationToken");
            var call = $"{send}({string.Join(", ", values)})";
            writer.Line(Answer(operation.Returns) == signature.Result ? $"return {call};" : $"return {Answer(operation.Returns)}.ValueOf({call});");
        }

        writer.Line();
        WriteSend(writer, operation, signature, send, version);
    }

    private static void WriteSend(SourceWriter writer, OperationSpec operation, OperationSignature signature, string send, string version)
    {
        writer.Line($"/// <summary>Sends the request of <see cref=\"{signature.MethodName}\"/>, which is the one to call. Checks nothing.</summary>");
        writer.Obsolete(operation.Deprecated);
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        var verb = operation.Method.Substring(0, 1) + operation.Method.Substring(1).ToLowerInvariant();
        writer.Line($"[{verb}({Literal.Text((operation.Versioned ? $"/{version}" : "") + operation.Path)})]");
        if (operation.Auth != "none")
            writer.Line("[Headers(\"Authorization: Bearer\")]");
        writer.Line($"Task<{Answer(operation.Returns)}> {send}(");
        using (writer.Indent())
        {
            writer.Line($"[Property(ThreadsRefit.OperationProperty)] string {OperationArgument},");
            foreach (var parameter in InUrl(operation))
                writer.Line(Parameter(parameter) + ",");
            if (HasForm(operation))
                writer.Line("[Body] HttpContent form,");
            writer.Line("CancellationToken cancellationToken);");
        }
    }

    /// <summary>Interfaces of many groups meet in one: a name without its group would not be one of a kind there.</summary>
    private static string Name(OperationSpec operation) =>
        operation.Name.StartsWith(operation.Group, System.StringComparison.Ordinal) ? operation.Name : operation.Group + operation.Name;

    private static string Parameter(ParameterSpec parameter)
    {
        var name = OperationSignature.ArgumentName(parameter);
        return parameter.In == "path"
            ? $"[AliasAs({Literal.Text(parameter.Key)})] string {name}"
            : $"[Query, AliasAs({Literal.Text(parameter.Key)})] string? {name}";
    }

    private static string Value(OperationSpec operation, ParameterSpec parameter) =>
        parameter.In == "path" ? ClientEmitter.Access(operation, parameter) : ClientEmitter.Text(operation, parameter);

    private static IEnumerable<ParameterSpec> InUrl(OperationSpec operation) => operation.Parameters
        .Where(parameter => parameter.In != "form")
        .OrderBy(parameter => parameter.In == "path" ? 0 : 1);

    private static bool HasForm(OperationSpec operation) => operation.Parameters.Any(parameter => parameter.In == "form");
}
