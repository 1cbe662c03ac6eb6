using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>The C# methods of an operation: their names, parameters and documentation.</summary>
internal sealed class OperationSignature(OperationSpec operation)
{
    /// <summary>The name of the parameter that is extended.</summary>
    public const string Group = "group";

    private const string Cancellation = "CancellationToken cancellationToken = default";

    public OperationSpec Operation { get; } = operation;

    /// <summary>Gets the expression that the method is called on in the example of its documentation; null for no example.</summary>
    public string? Receiver { get; init; }

    /// <summary>Gets the type that the method extends; null when it is the type's own.</summary>
    public string? Extends { get; init; }

    public bool HasOptions => Operation.Optional.Count > 0;

    /// <summary>Gets the type the response is read into, without the task around it.</summary>
    public string Result => CSharpTypes.Name(Operation.Returns);

    public string Item => CSharpTypes.Name(Operation.Returns.Leaf);

    /// <summary>The method that sends one request.</summary>
    public string MethodName => Operation.Name + (Operation.IsPaged ? "PageAsync" : "Async");

    public string Method => $"Task<{Result}> {MethodName}({Parameters()})";

    /// <summary>The method that reads page after page.</summary>
    public string Pages => $"IAsyncEnumerable<{Item}> {PagesName}({Parameters()})";

    public string PagesName => Operation.Name + "Async";

    public static string ArgumentName(ParameterSpec parameter)
    {
        var name = CSharpName.Camel(parameter.CSharp);
        return
            name
                is Group
                    or "options"
                    or "cancellationToken"
                    or "address"
                    or "transport"
                    or "check"
                    or "allFields"
                    or "before"
                    or "after"
                    or "token"
            ? name + "Value"
            : Literal.Local(name);
    }

    public IEnumerable<string> ArgumentNames() =>
        (Extends is null ? System.Array.Empty<string>() : [Group]).Concat(Operation.Arguments.Select(ArgumentName));

    /// <summary>Returns the arguments of a call that forwards its own parameters.</summary>
    public string Forwarded()
    {
        var names = ArgumentNames().ToList();
        if (Operation.FieldsArgument is { } fields)
        {
            names.Add(ArgumentName(fields));
        }

        if (HasOptions)
        {
            names.Add("options");
        }

        return string.Join(", ", names.Append("cancellationToken"));
    }

    public void WriteDocs(SourceWriter writer, bool isPages)
    {
        writer.Summary(Operation.Doc);
        if (Extends is not null)
        {
            writer.Line($"/// <param name=\"{Group}\">The group that sends it.</param>");
        }

        foreach (var parameter in Operation.Arguments)
        {
            writer.Line($"/// <param name=\"{ArgumentName(parameter).TrimStart('@')}\">{ParameterDocs.Describe(parameter)}</param>");
        }

        if (Operation.FieldsArgument is { } fields)
        {
            writer.Line(
                $"/// <param name=\"{ArgumentName(fields)}\">{Docs.Escape(fields.Doc)} When null, all fields that the call can read without a further permission.</param>"
            );
        }

        if (HasOptions)
        {
            writer.Line("/// <param name=\"options\">The optional parameters; null for none.</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Cancels the call.</param>");
        writer.Line($"/// <returns>{Returns(isPages)}</returns>");
        if (isPages)
        {
            writer.Line("/// <exception cref=\"ArgumentOutOfRangeException\"><c>Prefetch</c> of the options is negative.</exception>");
        }

        writer.Line(
            "/// <exception cref=\"ThreadsValidationException\">One or more values are invalid. The exception lists each of them by its wire name; nothing was sent.</exception>"
        );
        foreach (var errors in Operation.Throws.GroupBy(error => error.Kind).Where(errors => errors.Key != "server"))
        {
            writer.Line(
                $"/// <exception cref=\"Threads{CSharpName.Pascal(errors.Key)}Exception\">{string.Join(" ", errors.Select(Meaning))}</exception>"
            );
        }

        writer.Line(
            "/// <exception cref=\"ThreadsApiException\">Meta responded with an error. The more specific exceptions derive from this one.</exception>"
        );
        writer.Line("/// <exception cref=\"ThreadsTransportException\">No response arrived.</exception>");
        writer.Remarks([
            Docs.Code($"{Operation.Method} {Operation.Path}") + ".",
            Docs.Escape(Operation.Remarks ?? ""),
            Docs.Scopes("Needs", Operation.Scopes),
            Operation.NeedsToken ? "" : "Needs no access token.",
            Operation.QuotaName is null ? "" : $"Counts against <see cref=\"ThreadsQuotas.{Operation.QuotaName}\"/>.",
            Docs.Since(Operation.Since),
            Docs.Source(Operation.Source),
        ]);
        WriteExample(writer, isPages);
        writer.Obsolete(Operation.Deprecated);
    }

    private void WriteExample(SourceWriter writer, bool isPages)
    {
        var lines = OperationExample.Lines(this, isPages);
        if (lines.Count == 0)
        {
            return;
        }

        writer.Line("/// <example>");
        writer.Line("/// <code language=\"csharp\">");
        foreach (var line in lines)
        {
            writer.Line("/// " + Docs.Escape(line));
        }

        writer.Line("/// </code>");
        writer.Line("/// </example>");
    }

    private static string Meaning(ErrorSpec error) =>
        $"{(error.IsAdded ? Docs.Code(error.CSharp) : $"<see cref=\"ThreadsError.{error.CSharp}\"/>")}: {Docs.Escape(error.Doc)}";

    private string Parameters()
    {
        var parameters = Operation.Arguments.Select(parameter => $"{CSharpTypes.Name(parameter.Type)} {ArgumentName(parameter)}").ToList();
        if (Extends is not null)
        {
            parameters.Insert(0, $"this {Extends} {Group}");
        }

        if (Operation.FieldsArgument is { } fields)
        {
            parameters.Add($"{CSharpTypes.Name(fields.Type)}? {ArgumentName(fields)} = null");
        }

        if (HasOptions)
        {
            parameters.Add($"{Operation.Options}? options = null");
        }

        parameters.Add(Cancellation);
        return string.Join(", ", parameters);
    }

    private string Returns(bool isPages) =>
        Operation.Returns.Kind switch
        {
            TypeKind.Page when isPages =>
                "Every item that can be read. Pages are fetched while the items are enumerated. Items that cannot be read are given to <c>OnUnread</c> of the options, and logged.",
            TypeKind.Page => "One page, with the cursors of the pages before and after it.",
            TypeKind.Data when Operation.Returns.Item!.IsList => "The items that were found; empty when there are none.",
            _ => $"The <see cref=\"{Item}\"/> that Meta responds with. Properties that it left out are null.",
        };
}
