using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ThreadsSdk.Spec.Tooling.Docs;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;
using Markdown = ThreadsSdk.Spec.Tooling.Docs.Markdown;

namespace ThreadsSdk.Spec.Tooling.Tests.Docs;

public sealed partial class DocsTests
{
    private const int Width = 80;

    private static readonly ThreadsSpecification Content = SpecSource.LoadBuiltIn().Content;

    private static readonly IReadOnlyDictionary<string, string> Pages = Reference
        .Pages(Content, [typeof(ThreadsClient).Assembly])
        .ToDictionary(page => page.Name, page => page.Text, StringComparer.Ordinal);

    private static readonly string OnePage = Reference.OnePage(Content, [typeof(ThreadsClient).Assembly]);

    private static readonly Dictionary<string, HashSet<string>> PageAnchors = Pages.ToDictionary(
        page => page.Key,
        page => Anchors(page.Value),
        StringComparer.Ordinal
    );

    public static TheoryData<string> Operations =>
        [.. Content.Groups.SelectMany(group => group.Operations).Select(operation => operation.FullName)];

    public static TheoryData<string> PageNames => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_is_described_with_call_method_parameters_and_errors(string name)
    {
        var operation = Content.Groups.SelectMany(group => group.Operations).Single(operation => operation.FullName == name);
        var section = Section(operation.Group.ToLowerInvariant() + ".md", name);

        Assert.Contains($"`{operation.Method} {operation.Path}`", section, StringComparison.Ordinal);
        Assert.Contains($"threads.{name}", section, StringComparison.Ordinal);
        Assert.Contains($"`{operation.Returns}`", section, StringComparison.Ordinal);
        Assert.All(operation.Scopes, scope => Assert.Contains($"[`{scope}`](scopes.md#{scope})", section, StringComparison.Ordinal));
        Assert.All(
            operation.Parameters,
            parameter =>
            {
                Assert.Matches($@"- `{parameter.Key}` \(\[?`{Regex.Escape(parameter.Type.ToString())}`", section);
                Assert.Contains(Words(parameter.Doc), Words(section), StringComparison.Ordinal);
            }
        );
        Assert.All(
            operation.Throws,
            error =>
                Assert.Contains(
                    $"[`ThreadsError.{error.CSharp}`](errors.md#threadserror{error.CSharp.ToLowerInvariant()})",
                    section,
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_method_that_is_named_is_one_of_the_client(string name)
    {
        var operation = Content.Groups.SelectMany(group => group.Operations).Single(operation => operation.FullName == name);
        var group = typeof(ThreadsClient).GetProperty(operation.Group)!.PropertyType;
        var methods = group.GetMethods().Select(method => $"threads.{operation.Group}.{method.Name}").ToList();

        Assert.All(CSharpCalls.Methods(operation), method => Assert.Contains(method, methods));
    }

    [Fact]
    public void Everything_of_the_spec_that_people_see_has_a_section()
    {
        var models = Content.Models.Where(model => model.IsPublic).ToList();
        Assert.All(
            models,
            model =>
            {
                var section = Section("models.md", model.Name);
                Assert.All(model.Properties, property => Assert.Matches($@"\n- `{property.Key}`\s+\(", section));
            }
        );
        Assert.All(
            models.Where(model => model.HasFields),
            model =>
            {
                var section = Section("masks.md", model.Name + "Fields");
                Assert.All(model.Fieldsets, set => Assert.Contains("**" + set.Name, section, StringComparison.Ordinal));
            }
        );
        Assert.All(
            Content.Enums.Where(item => item.Name != ScopeSpec.EnumName && Content.Metrics.All(set => set.Enum != item.Name)),
            item =>
                Assert.All(
                    item.Values,
                    value =>
                        Assert.Contains(
                            $"- `{value.Key}`, `{item.Name}.{value.CSharp}`",
                            Section("enums.md", item.Name),
                            StringComparison.Ordinal
                        )
                )
        );
        Assert.All(
            Content.Metrics,
            set =>
                Assert.All(
                    set.Metrics,
                    metric => Assert.Contains($"- `{metric.Key}` (", Section("metrics.md", set.Name), StringComparison.Ordinal)
                )
        );
        Assert.All(
            Content.Errors,
            error =>
                Assert.Contains(Words(error.Advice), Words(Section("errors.md", $"ThreadsError.{error.CSharp}")), StringComparison.Ordinal)
        );
        Assert.All(
            Content.Limits,
            limit =>
                Assert.Contains(Words(limit.Doc), Words(Section("limits.md", $"ThreadsLimits.{limit.CSharp}")), StringComparison.Ordinal)
        );
        Assert.All(
            Content.Quotas,
            quota =>
                Assert.Contains(Words(quota.Doc), Words(Section("quotas.md", $"ThreadsQuotas.{quota.CSharp}")), StringComparison.Ordinal)
        );
        Assert.All(
            Content.Webhooks,
            hook => Assert.Contains($"Payload: [`{hook.Payload}`]", Section("webhooks.md", hook.Key), StringComparison.Ordinal)
        );
        Assert.All(
            Content.Scopes,
            scope =>
                Assert.Contains($"`ThreadsScope.{scope.CSharp}`", Section("scopes.md", Markdown.Text(scope.Key)), StringComparison.Ordinal)
        );
        Assert.All(Content.Urls, url => Assert.Contains(url.Path, Section("urls.md", $"ThreadsUrls.{url.Name}"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sdk.md", "Post")]
    [InlineData("sdk.md", "ThreadsClientOptions")]
    [InlineData("sdk.md", @"Page\<T\>")]
    [InlineData("sdk-publishing.md", "FilePublishJournalStore")]
    [InlineData("sdk-auth.md", "ThreadsLogins")]
    [InlineData("sdk-mediahosting.md", "IMediaHost")]
    [InlineData("sdk-dependencyinjection.md", "ThreadsServiceCollectionExtensions")]
    public void Handwritten_types_have_a_section_with_their_members(string page, string type) =>
        Assert.Contains("**Members**", Section(page, type), StringComparison.Ordinal);

    [Fact]
    public void What_is_generated_from_a_section_of_the_spec_is_not_described_twice()
    {
        Assert.DoesNotContain("\n## Media\n", Pages["sdk.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("\n## MediaType\n", Pages["sdk.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("\n## IMediaApi\n", Pages["sdk.md"], StringComparison.Ordinal);
        Assert.Contains("\n## WebhookChange\n", Pages["sdk.md"], StringComparison.Ordinal);
    }

    [Fact]
    public void Types_link_to_their_page_across_the_parts()
    {
        Assert.Contains(
            "[`PublishException`](sdk.md#publishexception)",
            Section("sdk-publishing.md", "ContainerFailedException"),
            StringComparison.Ordinal
        );
        Assert.Contains("(enums.md#containererror)", Section("sdk-publishing.md", "ContainerFailedException"), StringComparison.Ordinal);
        Assert.Contains("[`list<MetricValue>`](#metricvalue)", Section("models.md", "InsightMetric"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Every_link_of_a_page_resolves(string name)
    {
        var links = Links(Pages[name]).ToList();

        Assert.True(links.Count > 0 || name == "limits.md");
        Assert.All(links, link => Assert.True(IsResolved(name, link), $"{name}: {link}"));
    }

    [Fact]
    public void Every_link_of_the_one_page_resolves()
    {
        var anchors = Anchors(OnePage);

        Assert.All(
            Links(OnePage).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)),
            link => Assert.Contains(link.TrimStart('#'), anchors)
        );
    }

    [Fact]
    public void Every_page_is_reached_from_the_index()
    {
        var reached = Links(Pages[Reference.IndexName]).Select(link => link.Split('#')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.All(Pages.Keys.Where(name => name != Reference.IndexName), name => Assert.Contains(name, reached));
    }

    /// <summary>Code, links and examples cannot be broken; all else fits.</summary>
    [Theory]
    [MemberData(nameof(PageNames))]
    public void Lines_fit_into_80_columns_unless_they_hold_one_thing_that_cannot_be_broken(string name)
    {
        var isCode = false;
        foreach (var line in Pages[name].Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && line.Length > Width)
            {
                Assert.Single(Pieces().Matches(line.TrimStart(' ', '-')));
            }
        }
    }

    [Fact]
    public void The_reference_is_the_same_each_time()
    {
        Assert.Equal(OnePage, Reference.OnePage(SpecSource.LoadBuiltIn().Content, [typeof(ThreadsClient).Assembly]));
        Assert.DoesNotContain("\r", OnePage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_named_as_a_topic_has_a_page_of_its_own()
    {
        var spec = Content with
        {
            Groups = new(Content.Groups.Select(group => group.Name == "Media" ? group with { Name = "Models" } : group)),
        };

        var names = Reference.Pages(spec, []).Select(page => page.Name).ToList();

        Assert.Contains("group-models.md", names);
        Assert.Contains("models.md", names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Theory]
    [InlineData("a b", "a-b")]
    [InlineData("Media.List", "medialist")]
    [InlineData("Page<T>", "paget")]
    [InlineData("threads_basic", "threads_basic")]
    public void Anchors_are_those_of_github(string heading, string anchor)
    {
        DocAnchors anchors = new();

        Assert.Equal(anchor, anchors.Add(heading));
        Assert.Equal(anchor + "-1", anchors.Add(heading));
        Assert.Equal(anchor + "-2", anchors.Add(heading));
    }

    [Fact]
    [Trait("Category", "Snapshot")]
    public async Task Readme_coverage_table_is_current()
    {
        const string Readme = "README.md";
        var text = await File.ReadAllTextAsync(Path.Combine(SpecFolder.Repository, Readme), TestContext.Current.CancellationToken);
        var renewed = CoverageTable.Insert(text.ReplaceLineEndings("\n"), CoverageTable.Create(SpecSource.Load(SpecFolder.Spec).Content));

        CheckedIn.Verify(Readme, renewed!, "spec docs spec --coverage README.md");
    }

    private static string Section(string page, string heading)
    {
        var text = Pages[page];
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{page} has no section {heading}.");
        var end = text.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return text[start..(end < 0 ? text.Length : end)];
    }

    /// <summary>The words alone: marks, links and breaks make no difference.</summary>
    private static string Words(string text) => string.Concat(Target().Replace(text, "").Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Links(string text) =>
        Markdig.Markdown.Parse(text).Descendants<LinkInline>().Select(link => link.Url!);

    private static HashSet<string> Anchors(string text)
    {
        DocAnchors anchors = new();
        return
        [
            .. Markdig
                .Markdown.Parse(text)
                .Descendants<HeadingBlock>()
                .Select(heading =>
                    anchors.Add(string.Concat(heading.Inline!.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())))
                ),
        ];
    }

    private static bool IsResolved(string page, string link)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(link, UriKind.Absolute, out _);
        }

        var parts = link.Split('#');
        var file = parts[0].Length == 0 ? page : parts[0];
        return PageAnchors.TryGetValue(file, out var anchors) && (parts.Length == 1 || anchors.Contains(parts[1]));
    }

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"(?:`[^`]*`|\[(?:`[^`]*`|[^\]`])*\]\([^)]*\)|\S)+")]
    private static partial Regex Pieces();
}
