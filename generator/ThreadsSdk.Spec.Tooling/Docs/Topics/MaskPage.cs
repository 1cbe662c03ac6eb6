namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes the page of field masks.</summary>
internal sealed class MaskPage(ThreadsSpecification spec)
{
    public DocPage Page() =>
        new(
            new DocTopic(DocKind.Page, "masks"),
            "masks" + Reference.Extension,
            "Field masks",
            "Meta sends the fields that a call asks for. A mask says which; each call has one of its own as default.",
            [
                .. spec
                    .Models.Where(model => model.IsPublic && model.HasFields)
                    .Select(model => new DocSection(
                        new DocTopic(DocKind.Mask, model.Name),
                        model.Name + "Fields",
                        writer => Write(writer, model)
                    )),
            ]
        );

    private void Write(DocWriter writer, ModelSpec model)
    {
        var links = writer.Links;
        writer.Paragraph($"Asks for fields of {links.To(DocKind.Model, model.Name, model.Name)}.");
        var expanded = model.Properties.Where(property => property.Expand.Count > 0).ToList();
        foreach (var property in expanded)
        {
            writer.Item(
                $"{Markdown.Code(property.Key)} brings {Markdown.Joined(property.Expand.Select(Markdown.Code))} unless the mask names others."
            );
        }

        writer.End();
        foreach (var set in model.Fieldsets)
        {
            var operations = spec
                .Groups.SelectMany(group => group.Operations)
                .Where(operation => operation.Parameters.Any(parameter => parameter.Fieldset == set.Name))
                .Select(operation => links.To(DocKind.Operation, operation.FullName, operation.FullName))
                .ToList();
            writer.Label(set.Name + (set.IsDefault ? $" ({model.Name}Fields.Default)" : ""));
            writer.Paragraph(DocText.Text(links, set.Doc) + (operations.Count > 0 ? $" Asked for by {Markdown.Joined(operations)}." : ""));
            writer.Paragraph(string.Join(", ", set.Fields.Select(Markdown.Code)));
        }
    }
}
