using System.Globalization;
using System.Reflection;
using System.Text;
using ThreadsSdk.Spec.Tooling.Docs.Api;
using ThreadsSdk.Spec.Tooling.Docs.Topics;

namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Writes the reference of the API and of the SDK as Markdown: on one page, or on a page for each topic.</summary>
public sealed class Reference
{
    /// <summary>The name of the page that leads to the others.</summary>
    public const string IndexName = "README.md";

    /// <summary>The ending of a page.</summary>
    internal const string Extension = ".md";

    private const string Title = "Reference";
    private const string Origin = "Written by `threads spec docs`";
    private const string ApiTitle = "The API";
    private const string TopicsTitle = "What calls are made of";
    private const string SdkTitle = "The SDK";

    private readonly ThreadsSpecification _spec;
    private readonly List<(string Title, IReadOnlyList<DocPage> Pages)> _parts;

    private Reference(ThreadsSpecification spec, IReadOnlyList<Assembly> assemblies)
    {
        _spec = spec;
        EnumPage enums = new(spec);
        FigurePages figures = new(spec);
        EventPages events = new(spec);
        List<DocPage> topics =
        [
            new ModelPage(spec).Page(),
            enums.Enums(),
            new MaskPage(spec).Page(),
            enums.Metrics(),
            enums.Scopes(),
            new ErrorPage(spec).Page(),
            figures.Limits(),
            figures.Quotas(),
            events.Webhooks(),
            events.Urls(),
        ];
        List<DocPage> sdk = [];
        if (WholeTypes.AreThere && assemblies.Count > 0)
        {
            sdk.AddRange(new ApiPages(spec, assemblies).Pages());
        }

        var taken = topics.Concat(sdk).Select(page => page.Name[..^Extension.Length]).Append("readme").ToHashSet(StringComparer.Ordinal);
        _parts =
        [
            (ApiTitle, [.. new OperationPages(spec).Pages(taken)]),
            (TopicsTitle, [.. topics.Where(page => page.Sections.Count > 0)]),
        ];
        if (sdk.Count > 0)
        {
            _parts.Add((SdkTitle, sdk));
        }
    }

    private IEnumerable<DocPage> All => _parts.SelectMany(part => part.Pages);

    /// <summary>Writes everything on one page.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="assemblies">The assemblies of the SDK whose handwritten types are described too.</param>
    /// <returns>The page.</returns>
    /// <exception cref="SpecToolingException">An assembly has no documentation beside it.</exception>
    public static string OnePage(ThreadsSpecification spec, IReadOnlyList<Assembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(assemblies);
        return new Reference(spec, assemblies).WriteOnePage();
    }

    /// <summary>Writes an index, and a page for each topic.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="assemblies">The assemblies of the SDK whose handwritten types are described too.</param>
    /// <returns>The pages, each with the name of its file.</returns>
    /// <exception cref="SpecToolingException">An assembly has no documentation beside it.</exception>
    public static IReadOnlyList<(string Name, string Text)> Pages(ThreadsSpecification spec, IReadOnlyList<Assembly> assemblies)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(assemblies);
        return new Reference(spec, assemblies).WritePages();
    }

    /// <summary>Finds out whether a text is the index of a reference, whatever spec it was made of.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Contains(Origin, StringComparison.Ordinal);
    }

    private List<(string Name, string Text)> WritePages()
    {
        Dictionary<DocTopic, (string, string)> places = [];
        foreach (var page in All)
        {
            DocAnchors anchors = new();
            anchors.Add(page.Title);
            places[page.Topic] = (page.Name, "");
            foreach (var section in page.Sections)
            {
                places[section.Topic] = (page.Name, anchors.Add(section.Heading));
            }
        }

        List<(string, string)> files = [(IndexName, Index(new DocLinks(places, IndexName)))];
        foreach (var page in All)
        {
            DocWriter writer = new(new DocLinks(places, page.Name));
            WritePage(writer, page, 1);
            files.Add((page.Name, writer.ToString().TrimStart('\n')));
        }

        return files;
    }

    private string WriteOnePage()
    {
        Dictionary<DocTopic, (string, string)> places = [];
        DocAnchors anchors = new();
        anchors.Add(Title);
        foreach (var (title, _) in _parts)
        {
            anchors.Add(title);
        }

        foreach (var page in All)
        {
            places[page.Topic] = ("", anchors.Add(page.Title));
            foreach (var section in page.Sections)
            {
                places[section.Topic] = ("", anchors.Add(section.Heading));
            }
        }

        DocLinks links = new(places, "");
        StringBuilder text = new(Index(links));
        foreach (var page in All)
        {
            DocWriter writer = new(links);
            WritePage(writer, page, 2);
            text.Append('\n').Append(writer.ToString().TrimStart('\n'));
        }

        return text.ToString();
    }

    private string Index(DocLinks links)
    {
        var count = _spec.Groups.Sum(group => group.Operations.Count).ToString(CultureInfo.InvariantCulture);
        DocWriter writer = new(links);
        writer.Heading(1, Title);
        writer.Paragraph(
            $"{count} operations in {_spec.Groups.Count.ToString(CultureInfo.InvariantCulture)} groups; {_spec.Api!.Version} of the API, "
                + $"with its changelog up to {_spec.Api.Date}. {Origin}; Meta's own pages are at <{_spec.Api.Documentation}>."
        );
        foreach (var (title, pages) in _parts)
        {
            writer.Heading(2, title);
            foreach (var page in pages)
            {
                var operations =
                    page.Topic.Kind == DocKind.Group
                        ? " " + string.Join(", ", page.Sections.Select(section => links.To(section.Topic, section.Heading))) + "."
                        : "";
                writer.Item(links.To(page.Topic, Markdown.Text(page.Title)), DocText.Text(links, page.Summary) + operations);
            }

            writer.End();
        }

        return writer.ToString().TrimStart('\n');
    }

    private static void WritePage(DocWriter writer, DocPage page, int level)
    {
        writer.Heading(level, Markdown.Text(page.Title));
        writer.Paragraph(DocText.Text(writer.Links, page.Summary));
        foreach (var section in page.Sections)
        {
            writer.Heading(level + 1, Markdown.Text(section.Heading));
            section.Write(writer);
        }
    }
}
