using System.Text;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Writes what there is to know about an operation.</summary>
internal static class OperationText
{
    /// <param name="text">Where to write.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="heading">The marks of its heading.</param>
    public static void Write(StringBuilder text, OperationSpec operation, string heading)
    {
        text.Append($"{heading} {operation.FullName}\n\n");
        text.Append($"{Markdown.Code($"{operation.Method} {operation.Path}")}\n\n");
        text.Append($"{Markdown.Text(operation.Doc)}{(operation.Remarks is { } remarks ? " " + Markdown.Text(remarks) : "")}\n\n");
        text.Append("```csharp\n").AppendJoin('\n', CSharpCalls.Calls(operation)).Append("\n```\n\n");
        foreach (var (name, value) in Facts(operation))
        {
            text.Append($"- {name}: {value}\n");
        }

        text.Append('\n');
        WriteParameters(text, operation);
        WriteErrors(text, operation);
    }

    private static IEnumerable<(string Name, string Value)> Facts(OperationSpec operation)
    {
        yield return ("Returns", Markdown.Code(operation.Returns.ToString()));
        yield return (
            "Token",
            operation.Auth switch
            {
                "none" => "none",
                "app" => "of the app",
                _ => "of a user",
            }
        );
        if (operation.Scopes.Count > 0)
        {
            yield return ("Scopes", Markdown.Joined(operation.Scopes.Select(Markdown.Code)));
        }

        if (operation.QuotaName is { } quota)
        {
            yield return ("Counts against", Markdown.Code($"ThreadsQuotas.{quota}"));
        }

        yield return ("Sent again after a lost response", operation.Repeatable ? "yes" : "no");
        if (!operation.Versioned)
        {
            yield return ("Path", "without a version");
        }

        if (operation.Since is { } since)
        {
            yield return ("Since", since);
        }

        if (operation.Deprecated is { } deprecated)
        {
            yield return ("Deprecated", ParameterRules.Deprecated(deprecated));
        }

        if (operation.Source is { } source)
        {
            yield return ("Meta's page", $"<{source}>");
        }
    }

    private static void WriteParameters(StringBuilder text, OperationSpec operation)
    {
        if (operation.Parameters.Count == 0)
        {
            return;
        }

        text.Append("| parameter | in | type | required | what it is |\n|---|---|---|---|---|\n");
        foreach (var parameter in operation.Parameters)
        {
            text.Append(
                    Markdown.Row(
                        Markdown.CodeCell(parameter.Key),
                        parameter.In,
                        Markdown.CodeCell(parameter.Type.ToString()),
                        ParameterRules.Required(parameter),
                        string.Join(' ', ParameterRules.Of(parameter).Prepend(Markdown.Text(parameter.Doc)))
                    )
                )
                .Append('\n');
        }

        text.Append('\n');
        foreach (var rule in operation.RequiresOneOf)
        {
            text.Append($"{rule.DescribeSubject(MarkdownMarkup.Instance)} {rule.Describe(MarkdownMarkup.Instance)}.\n\n");
        }
    }

    private static void WriteErrors(StringBuilder text, OperationSpec operation)
    {
        if (operation.Throws.Count == 0)
        {
            return;
        }

        text.Append("| error | code | what it means | what to do |\n|---|---|---|---|\n");
        foreach (var error in operation.Throws)
        {
            text.Append(
                    Markdown.Row(
                        Markdown.CodeCell($"ThreadsError.{error.CSharp}"),
                        Code(error),
                        Markdown.Text(error.Doc),
                        Markdown.Text(error.Advice)
                    )
                )
                .Append('\n');
        }

        text.Append('\n');
    }

    private static string Code(ErrorSpec error) =>
        string.Join(
            " / ",
            new[]
            {
                error.Through is { } last
                    ? $"{error.Code} to {last}"
                    : error.Code?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                error.Subcode?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                error.Symbol is { } symbol ? Markdown.CodeCell(symbol) : null,
            }.OfType<string>()
        );
}
