using System.Globalization;

namespace ThreadsSdk.Spec.Tooling.Docs.Topics;

/// <summary>Writes the page of errors.</summary>
internal sealed class ErrorPage(ThreadsSpecification spec)
{
    public DocPage Page() =>
        new(
            new DocTopic(DocKind.Page, "errors"),
            "errors" + Reference.Extension,
            "Errors",
            "The errors that Meta responds with, what they mean and what can be done. In C# they are members of ThreadsError.",
            [
                .. spec.Errors.Select(error => new DocSection(
                    new DocTopic(DocKind.Error, error.Key),
                    $"ThreadsError.{error.CSharp}",
                    writer => Write(writer, error)
                )),
            ]
        );

    /// <summary>The code, the subcode and the symbol, as far as it has them.</summary>
    public static string Code(ErrorSpec error) =>
        string.Join(
            " / ",
            new[]
            {
                error.Through is { } last ? $"{error.Code} to {last}" : error.Code?.ToString(CultureInfo.InvariantCulture),
                error.Subcode?.ToString(CultureInfo.InvariantCulture),
                error.Symbol is { } symbol ? Markdown.Code(symbol) : null,
            }.OfType<string>()
        );

    private void Write(DocWriter writer, ErrorSpec error)
    {
        var links = writer.Links;
        writer.Paragraph(DocText.Text(links, error.Doc));
        writer.Paragraph(DocText.Text(links, error.Advice));
        writer.Item($"Code: {Code(error)}");
        writer.Item($"Kind: {error.Kind.Replace('_', ' ')}, HTTP {error.Status.ToString(CultureInfo.InvariantCulture)}");
        writer.Item(
            "Sent again: "
                + error.Retry switch
                {
                    "backoff" => "yes, after a while",
                    "later" => "not before a quota is free again",
                    "wait" => "yes, after some seconds",
                    _ => "never",
                }
        );
        writer.Item($"Message: {Markdown.Code(error.Message)}");
        if (error.Title is { } title)
        {
            writer.Item($"Title: {Markdown.Code(title)}");
        }

        var operations = spec
            .Groups.SelectMany(group => group.Operations)
            .Where(operation => operation.Throws.Any(other => other.Key == error.Key))
            .Select(operation => links.To(DocKind.Operation, operation.FullName, operation.FullName))
            .ToList();
        if (operations.Count > 0)
        {
            writer.Item($"Of: {Markdown.Joined(operations)}");
        }

        writer.End();
    }
}
