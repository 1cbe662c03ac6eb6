namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes the page of enums, and that of scopes and metrics, which are enums too.</summary>
internal sealed class EnumPage(ThreadsSpecification spec)
{
    public DocPage Enums() =>
        new(
            new DocTopic(DocKind.Page, "enums"),
            "enums" + Reference.Extension,
            "Enums",
            "The texts that Meta names for a value. They are open: what Meta adds is kept as it comes.",
            [
                .. spec
                    .Enums.Where(item => item.Name != ScopeSpec.EnumName && spec.Metrics.All(set => set.Enum != item.Name))
                    .Select(item => new DocSection(new DocTopic(DocKind.Enum, item.Name), item.Name, writer => Write(writer, item))),
            ]
        );

    public DocPage Scopes() =>
        new(
            new DocTopic(DocKind.Enum, ScopeSpec.EnumName),
            "scopes" + Reference.Extension,
            "Scopes",
            $"The permissions that an app asks a user for. In C# they are the values of {ScopeSpec.EnumName}.",
            [
                .. spec.Scopes.Select(scope => new DocSection(
                    new DocTopic(DocKind.Scope, scope.Key),
                    scope.Key,
                    writer => Write(writer, scope)
                )),
            ]
        );

    public DocPage Metrics() =>
        new(
            new DocTopic(DocKind.Page, "metrics"),
            "metrics" + Reference.Extension,
            "Metrics",
            "The figures of insights.",
            [.. spec.Metrics.Select(set => new DocSection(new DocTopic(DocKind.Metrics, set.Name), set.Name, writer => Write(writer, set)))]
        );

    private void Write(DocWriter writer, EnumSpec item)
    {
        var links = writer.Links;
        writer.Paragraph(DocText.Text(links, item.Doc));
        var users = spec
            .Groups.SelectMany(group => group.Operations)
            .Where(operation => operation.Parameters.Any(parameter => parameter.Type.Leaf.Name == item.Name))
            .Select(operation => links.To(DocKind.Operation, operation.FullName, operation.FullName))
            .Concat(
                spec.Models.Where(model => model.IsPublic && model.Properties.Any(property => property.Type.Leaf.Name == item.Name))
                    .Select(model => links.To(DocKind.Model, model.Name, model.Name))
            )
            .ToList();
        if (users.Count > 0)
        {
            writer.Paragraph($"Used by {Markdown.Joined(users)}.");
        }

        foreach (var fact in DocText.Facts(links, [], item.Since, item.Deprecated))
        {
            writer.Paragraph(fact);
        }

        foreach (var value in item.Values)
        {
            var aliases = value.Aliases.Count > 0 ? $" Also written {Markdown.Joined(value.Aliases.Select(Markdown.Code), "or")}." : "";
            var advice = value.Advice is { } text ? " " + DocText.Text(links, text) : "";
            writer.Item(
                $"{Markdown.Code(value.Key)}, {Markdown.Code($"{item.Name}.{value.CSharp}")}",
                string.Join(
                    ' ',
                    DocText.Facts(links, [], value.Since, value.Deprecated).Prepend(DocText.Text(links, value.Doc) + aliases + advice)
                )
            );
        }

        writer.End();
    }

    private void Write(DocWriter writer, ScopeSpec scope)
    {
        var links = writer.Links;
        var operations = spec
            .Groups.SelectMany(group => group.Operations)
            .Where(operation => operation.Scopes.Contains(scope.Key))
            .Select(operation => links.To(DocKind.Operation, operation.FullName, operation.FullName))
            .ToList();
        var hooks = spec
            .Webhooks.Where(hook => hook.Scopes.Contains(scope.Key))
            .Select(hook => links.To(DocKind.Webhook, hook.Key, hook.Key))
            .ToList();
        writer.Paragraph(DocText.Text(links, scope.Doc));
        writer.Item($"C#: {Markdown.Code($"{ScopeSpec.EnumName}.{scope.CSharp}")}");
        foreach (var fact in DocText.Facts(links, [], scope.Since, scope.Deprecated))
        {
            writer.Item(fact);
        }

        if (operations.Count > 0)
        {
            writer.Item($"Needed by {Markdown.Joined(operations)}");
        }

        if (hooks.Count > 0)
        {
            writer.Item($"Needed for the webhooks {Markdown.Joined(hooks)}");
        }

        writer.End();
    }

    private void Write(DocWriter writer, MetricSetSpec set)
    {
        var links = writer.Links;
        writer.Paragraph(DocText.Text(links, set.Doc));
        var operations = spec
            .Groups.SelectMany(group => group.Operations)
            .Where(operation => operation.Returns.Leaf.Name == set.Name)
            .Select(operation => links.To(DocKind.Operation, operation.FullName, operation.FullName));
        writer.Item($"Returned by: {Markdown.Joined(operations)}");
        writer.Item($"Names: {Markdown.Code(set.Enum)}");
        writer.End();
        foreach (var metric in set.Metrics)
        {
            var kind = metric.Kind switch
            {
                "series" => "numbers with dates",
                "links" => "numbers by link",
                "breakdown" => "numbers by dimension",
                _ => "one number",
            };
            writer.Item(
                $"{Markdown.Code(metric.Key)} ({kind}), {Markdown.Code($"{set.Enum}.{metric.CSharp}")}",
                string.Join(' ', DocText.Facts(links, [], metric.Since, metric.Deprecated).Prepend(DocText.Text(links, metric.Doc)))
            );
        }

        writer.End();
    }
}
