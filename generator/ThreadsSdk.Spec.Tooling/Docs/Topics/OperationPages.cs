namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes a page for each group of operations.</summary>
internal sealed class OperationPages(ThreadsSpecification spec)
{
    public IEnumerable<DocPage> Pages(IReadOnlySet<string> taken) =>
        spec.Groups.Select(group =>
        {
            var name = group.Name.ToLowerInvariant();
            return new DocPage(
                new DocTopic(DocKind.Group, group.Name),
                (taken.Contains(name) ? "group-" + name : name) + Reference.Extension,
                group.Name,
                group.Doc,
                [.. group.Operations.Select(Section)]
            );
        });

    private DocSection Section(OperationSpec operation) =>
        new(new DocTopic(DocKind.Operation, operation.FullName), operation.FullName, writer => Write(writer, operation));

    private void Write(DocWriter writer, OperationSpec operation)
    {
        var links = writer.Links;
        writer.Paragraph(Markdown.Code($"{operation.Method} {operation.Path}"));
        writer.Paragraph(DocText.Text(links, operation.Doc + (operation.Remarks is { } remarks ? " " + remarks : "")));
        writer.Code("csharp", string.Join('\n', CSharpCalls.Calls(operation)));
        foreach (var (name, value) in Facts(links, operation))
        {
            writer.Item($"{name}: {value}");
        }

        writer.End();
        WriteParameters(writer, operation);
        WriteErrors(writer, operation);
    }

    private static IEnumerable<(string Name, string Value)> Facts(DocLinks links, OperationSpec operation)
    {
        yield return ("Returns", links.To(operation.Returns));
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
            yield return ("Scopes", Markdown.Joined(operation.Scopes.Select(scope => links.To(DocKind.Scope, scope, scope))));
        }

        if (operation.Quota is { } quota)
        {
            yield return ("Counts against", links.To(DocKind.Quota, quota, $"ThreadsQuotas.{operation.QuotaName}"));
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
            yield return ("Deprecated", DocText.Deprecated(deprecated));
        }

        if (operation.Source is { } source)
        {
            yield return ("Meta's page", $"<{source}>");
        }
    }

    private void WriteParameters(DocWriter writer, OperationSpec operation)
    {
        if (operation.Parameters.Count == 0)
        {
            return;
        }

        writer.Label("Parameters");
        ParameterItems items = new(writer, spec);
        foreach (var parameter in operation.Parameters)
        {
            items.Write(parameter, parameter.In);
        }

        writer.End();
        DocMarkup markup = new(writer.Links, spec);
        foreach (var rule in operation.RequiresOneOf)
        {
            writer.Paragraph($"{rule.DescribeSubject(markup)} {rule.Describe(markup)}.");
        }
    }

    private static void WriteErrors(DocWriter writer, OperationSpec operation)
    {
        if (operation.Throws.Count == 0)
        {
            return;
        }

        writer.Label("Errors");
        foreach (var error in operation.Throws)
        {
            var more = operation.Advice.Where(advice => advice.Error == error.Key).Select(advice => advice.Text);
            writer.Item(
                $"{writer.Links.To(DocKind.Error, error.Key, $"ThreadsError.{error.CSharp}")} ({ErrorPage.Code(error)})",
                DocText.Text(writer.Links, string.Join(' ', more.Prepend(error.Advice).Prepend(error.Doc)))
            );
        }

        writer.End();
    }
}
