using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes the page of models.</summary>
internal sealed class ModelPage(ThreadsSpecification spec)
{
    public DocPage Page() =>
        new(
            new DocTopic(DocKind.Page, "models"),
            "models" + Reference.Extension,
            "Models",
            "The objects that Meta sends and takes, with their fields.",
            [
                .. spec
                    .Models.Where(model => model.IsPublic)
                    .Select(model => new DocSection(new DocTopic(DocKind.Model, model.Name), model.Name, writer => Write(writer, model))),
            ]
        );

    private void Write(DocWriter writer, ModelSpec model)
    {
        var links = writer.Links;
        writer.Paragraph(DocText.Text(links, model.Doc + (model.Remarks is { } remarks ? " " + remarks : "")));
        foreach (var (name, value) in Facts(links, model))
        {
            writer.Item($"{name}: {value}");
        }

        writer.End();
        writer.Label("Fields");
        DocMarkup markup = new(links, spec);
        foreach (var property in model.Properties)
        {
            var sentences = RuleSentences
                .Of(property.Rules, markup)
                .Concat(DocText.Facts(links, property.Scopes, property.Since, property.Deprecated, property.Source))
                .Prepend(DocText.Text(links, property.Doc));
            var isRequired = property.Required ? ", always there" : "";
            writer.Item(
                $"{Markdown.Code(property.Key)} ({links.To(property.Type)}{(model.Usage == "request" && property.Required ? ", required" : isRequired)}), "
                    + Markdown.Code(property.CSharp),
                string.Join(' ', sentences)
            );
        }

        writer.End();
    }

    private IEnumerable<(string Name, string Value)> Facts(DocLinks links, ModelSpec model)
    {
        var operations = spec.Groups.SelectMany(group => group.Operations).ToList();
        if (Joined(operations.Where(operation => operation.Returns.Leaf.Name == model.Name)) is { } returned)
        {
            yield return ("Returned by", returned);
        }

        if (Joined(operations.Where(operation => operation.Parameters.Any(parameter => IsOf(parameter.Type)))) is { } taken)
        {
            yield return ("Taken by", taken);
        }

        var holders = spec
            .Models.Where(other => other.IsPublic && other != model && other.Properties.Any(property => IsOf(property.Type)))
            .Select(other => links.To(DocKind.Model, other.Name, other.Name))
            .ToList();
        if (holders.Count > 0)
        {
            yield return ("Within", Markdown.Joined(holders));
        }

        if (model.HasFields)
        {
            yield return ("Asked for with", links.To(DocKind.Mask, model.Name, model.Name + "Fields"));
        }

        if (model.Since is { } since)
        {
            yield return ("Since", since);
        }

        if (model.Deprecated is { } deprecated)
        {
            yield return ("Deprecated", DocText.Deprecated(deprecated));
        }

        if (model.Source is { } source)
        {
            yield return ("Meta's page", $"<{source}>");
        }

        bool IsOf(TypeRef type) => type.Kind != TypeKind.Fields && type.Leaf.Kind == TypeKind.Model && type.Leaf.Name == model.Name;

        string? Joined(IEnumerable<OperationSpec> some) =>
            some.Select(operation => links.To(DocKind.Operation, operation.FullName, operation.FullName)).ToList() is { Count: > 0 } list
                ? Markdown.Joined(list)
                : null;
    }
}
