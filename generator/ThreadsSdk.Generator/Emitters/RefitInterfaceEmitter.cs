using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>
/// Writes a group as a Refit interface. Every operation is two methods: one with types, which is that of the client, and the one Refit
/// implements, which takes texts that are encoded already. So no formatting of Refit's has a say in what is sent.
/// </summary>
internal static class RefitInterfaceEmitter
{
    private static readonly string[] Taken = ["operation", "authorization", "query", "form", "cancellationToken"];

    public static SourceWriter Emit(GroupSpec group, string version)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.ComponentModel", "Refit", "ThreadsSdk.Http", "ThreadsSdk.Runtime");
        writer.Summary(group.Doc);
        writer.Line(
            "/// <remarks>Derive an interface of your own from it and from those of other groups, and let Refit build that. May grow in a minor version.</remarks>"
        );
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"public interface I{group.Name}RefitApi"))
        {
            for (var i = 0; i < group.Operations.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                WriteTyped(writer, group.Operations[i]);
                writer.Line();
                WriteSent(writer, group.Operations[i], version);
            }
        }

        return writer;
    }

    /// <summary>Writes what sends a call through the method of its operation.</summary>
    public static SourceWriter EmitCalls(GroupSpec group)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Http", "ThreadsSdk.Runtime");
        writer.Line($"/// <summary>Sends calls through <see cref=\"I{group.Name}RefitApi\"/>.</summary>");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"internal static class {group.Name}RefitCalls"))
        {
            writer.Line(
                $"public static Task<HttpResponseMessage> SendAsync(I{group.Name}RefitApi api, ThreadsCall call, CancellationToken cancellationToken) =>"
            );
            using (writer.Indent())
            using (writer.Open("call.Operation.Name switch", "};"))
            {
                foreach (var operation in group.Operations)
                {
                    writer.Line(
                        $"{Literal.Text(operation.FullName)} => api.{SentName(operation)}({string.Join(", ", Values(operation))}),"
                    );
                }

                writer.Line("_ => throw RefitSender.Unknown(call),");
            }
        }

        return writer;
    }

    private static void WriteTyped(SourceWriter writer, OperationSpec operation)
    {
        var client = new OperationSignature(operation);
        var signature = new OperationSignature(operation with { Name = Name(operation) });
        var group = $"ThreadsGroups.{operation.Group}(new RefitSender(this))";
        if (operation.HasPages)
        {
            signature.WriteDocs(writer, isPages: true);
            writer.Line($"{signature.Pages} =>");
            writer.Line($"    {group}.{client.PagesName}({signature.Forwarded()});").Line();
        }

        signature.WriteDocs(writer, isPages: false);
        writer.Line($"{signature.Method} =>");
        writer.Line($"    {group}.{client.MethodName}({signature.Forwarded()});");
    }

    private static void WriteSent(SourceWriter writer, OperationSpec operation, string version)
    {
        var typed = new OperationSignature(operation with { Name = Name(operation) });
        writer.Line(
            $"/// <summary>Sends the request of <see cref=\"{typed.MethodName}\"/>, which is the one to call. Checks and encodes nothing.</summary>"
        );
        writer.Obsolete(operation.Deprecated);
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        writer.Line($"[{OperationsEmitter.Verb(operation)}({Literal.Text(OperationsEmitter.Route(operation, version))})]");
        writer.Line($"Task<HttpResponseMessage> {SentName(operation)}(");
        using (writer.Indent())
        {
            writer.Line("[Property(ThreadsOperation.OptionsKey)] ThreadsOperation operation,");
            if (operation.NeedsToken)
            {
                writer.Line("[Header(\"Authorization\")] string authorization,");
            }

            foreach (var parameter in InPath(operation))
            {
                writer.Line($"[AliasAs({Literal.Text(parameter.Key)}), Encoded] string {PathName(parameter)},");
            }

            if (HasQuery(operation))
            {
                writer.Line("[QueryName, Encoded] string? query,");
            }

            if (HasBody(operation))
            {
                writer.Line("[Body] HttpContent form,");
            }

            writer.Line("CancellationToken cancellationToken);");
        }
    }

    /// <summary>Returns the arguments for the method that Refit implements.</summary>
    private static IEnumerable<string> Values(OperationSpec operation)
    {
        yield return "call.Operation";
        if (operation.NeedsToken)
        {
            yield return "call.Authorization!";
        }

        foreach (var parameter in InPath(operation))
        {
            yield return $"call.PathValue({Literal.Text(parameter.Key)})";
        }

        if (HasQuery(operation))
        {
            yield return "call.Query";
        }

        if (HasBody(operation))
        {
            yield return "call.CreateForm()";
        }

        yield return "cancellationToken";
    }

    /// <summary>Interfaces of many groups meet in one: a name without its group would not be one of a kind there.</summary>
    private static string Name(OperationSpec operation) =>
        operation.Name.StartsWith(operation.Group, System.StringComparison.Ordinal) ? operation.Name : operation.Group + operation.Name;

    private static string SentName(OperationSpec operation) =>
        "Send" + new OperationSignature(operation with { Name = Name(operation) }).MethodName;

    private static string PathName(ParameterSpec parameter) =>
        OperationSignature.ArgumentName(parameter) is var name && Taken.Contains(name) ? name + "Value" : name;

    private static IEnumerable<ParameterSpec> InPath(OperationSpec operation) =>
        operation.Parameters.Where(parameter => parameter.In == "path");

    private static bool HasQuery(OperationSpec operation) => operation.Parameters.Any(parameter => parameter.In == "query");

    /// <summary>Whatever changes something has a body, if an empty one: without one, .NET sends it again when a connection
    /// breaks.</summary>
    private static bool HasBody(OperationSpec operation) => operation.Method != "GET";
}
