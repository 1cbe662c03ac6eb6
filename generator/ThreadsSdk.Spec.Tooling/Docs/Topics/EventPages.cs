namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes the pages of webhooks and of addresses to open in a browser.</summary>
internal sealed class EventPages(ThreadsSpecification spec)
{
    public DocPage Webhooks() =>
        new(
            new DocTopic(DocKind.Page, "webhooks"),
            "webhooks" + Reference.Extension,
            "Webhooks",
            "What Meta tells an app of when it happens. They are read by WebhookNotification.",
            [
                .. spec.Webhooks.Select(hook => new DocSection(
                    new DocTopic(DocKind.Webhook, hook.Key),
                    hook.Key,
                    writer =>
                    {
                        writer.Paragraph(DocText.Text(writer.Links, hook.Doc));
                        writer.Item($"Topic: {Markdown.Code(hook.Topic)}");
                        writer.Item($"Payload: {writer.Links.To(hook.Payload)}");
                        if (hook.Scopes.Count > 0)
                        {
                            writer.Item(
                                $"Scopes: {Markdown.Joined(hook.Scopes.Select(scope => writer.Links.To(DocKind.Scope, scope, scope)))}"
                            );
                        }

                        if (hook.Since is { } since)
                        {
                            writer.Item($"Since: {since}");
                        }

                        writer.End();
                    }
                )),
            ]
        );

    public DocPage Urls() =>
        new(
            new DocTopic(DocKind.Page, "urls"),
            "urls" + Reference.Extension,
            "Addresses",
            "Addresses to open in a browser. ThreadsUrls makes them.",
            [
                .. spec.Urls.Select(url => new DocSection(
                    new DocTopic(DocKind.Url, url.Name),
                    $"ThreadsUrls.{url.Name}",
                    writer => Write(writer, url)
                )),
            ]
        );

    private void Write(DocWriter writer, UrlSpec url)
    {
        var host = spec.Api!.Hosts.FirstOrDefault(host => host.Key == url.Host)?.Url ?? "";
        writer.Paragraph(Markdown.Code(host + url.Path));
        writer.Paragraph(DocText.Text(writer.Links, url.Doc + (url.Remarks is { } remarks ? " " + remarks : "")));
        if (url.Since is { } since)
        {
            writer.Item($"Since: {since}");
        }

        if (url.Source is { } source)
        {
            writer.Item($"Meta's page: <{source}>");
        }

        writer.End();
        writer.Label("Parameters");
        ParameterItems items = new(writer, spec);
        foreach (var parameter in url.Parameters)
        {
            items.Write(parameter, null);
        }

        writer.End();
    }
}
