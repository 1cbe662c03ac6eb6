using Microsoft.CodeAnalysis;
using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Spec.Diagnostics;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private const int MostMessages = 3;
    private const int LeastCases = 240;

    private static readonly GeneratorRun Sound = GeneratorRun.Of(("background.yaml", Background.Yaml));

    public static TheoryData<string> Cases => [.. FaultCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mistake_is_told_at_its_place_and_nowhere_else(string name)
    {
        var item = FaultCases.All[name];

        var hasApi = item.Files.Any(file => file.Yaml.StartsWith("api:", StringComparison.Ordinal));
        var background = hasApi ? Background.WithoutApi : Background.Yaml;
        var run = GeneratorRun.Of([("background.yaml", background), .. item.Files]);

        var told = run.Diagnostics.Select(Fault.From).ToList();
        if (Snapshot.IsAccepting && !told.ToHashSet().SetEquals(item.Faults))
        {
            FaultCases.Accept(item, told);
            return;
        }

        Assert.Equal(Lines(item.Faults), Lines(told));
        Assert.InRange(told.Count, 1, MostMessages);
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        Assert.All(
            run.Diagnostics,
            diagnostic => Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags)
        );
        Assert.Empty(Handwritten.ErrorsOf(run.Files, Sound.Files));
    }

    [Fact]
    public void Corpus_has_a_case_for_every_rule()
    {
        SpecRule[] testedElsewhere = [SpecRules.MissingApi, SpecRules.GeneratorFault, SpecRules.AlreadyInSdk, SpecRules.NotInOverlay];

        var tested = FaultCases.All.Values.SelectMany(item => item.Faults).Select(fault => fault.Id);

        Assert.Equal(SpecRules.All.Except(testedElsewhere).Select(rule => rule.Id).Order(), tested.Distinct().Order());
        Assert.InRange(FaultCases.All.Count, LeastCases, int.MaxValue);
    }

    [Fact]
    public void Background_has_no_mistake() => Assert.Empty(Sound.Diagnostics);

    [Theory]
    [InlineData(
        "endpoints:\n  Posts: { doc: Posts., operations: { Read: { http: GET /posts, doc: Reads., returns: Note } } }",
        "case.yaml(1,1): error TSDK0018: no file has the section 'api', which endpoints need for their hosts and version"
    )]
    [InlineData(
        "urls: { Write: { host: site, path: /write, doc: Writes. } }",
        "case.yaml(1,1): error TSDK0018: no file has the section 'api', which urls need for their hosts"
    )]
    [InlineData(
        "webhooks: { likes: { topic: moderate, payload: Note, doc: Likes. } }",
        "case.yaml(1,1): error TSDK0018: no file has the section 'api', which webhooks need for the names in a notification"
    )]
    [InlineData(
        "models: { Like: { doc: A like., source: likes, properties: { id: { type: id, doc: Its id. } } } }",
        "case.yaml(1,41): error TSDK0018: no file has the section 'api', which 'source' needs for its pages"
    )]
    public void What_needs_the_missing_api_is_an_error(string yaml, string message)
    {
        var run = GeneratorRun.Of(
            ("case.yaml", yaml),
            ("models.yaml", "models: { Note: { doc: A post., properties: { id: { type: id, doc: Its id. } } } }")
        );

        Assert.Equal(message, Assert.Single(run.Diagnostics).ToString());
    }

    [Fact]
    public void Exception_in_the_generator_is_an_error_that_says_what_was_not_written()
    {
        var diagnostic = DiagnosticConverter.Fault("Models.Media", new InvalidOperationException("Out of ink."));

        Assert.Equal("error TSDK0020: Models.Media could not be written: InvalidOperationException: Out of ink.", diagnostic.ToString());
    }

    [Fact]
    public void Rules_are_numbered_without_gaps()
    {
        Assert.Equal(Enumerable.Range(1, SpecRules.All.Count).Select(i => $"TSDK{i:0000}"), SpecRules.All.Select(rule => rule.Id));
    }

    [Fact]
    public void Files_without_faults_are_emitted_beside_one_that_is_no_YAML()
    {
        var run = GeneratorRun.Of(("broken.yaml", "{"), ("whole.yaml", Background.Yaml));

        Assert.Equal("broken.yaml", Assert.Single(run.Diagnostics).Location.GetLineSpan().Path);
        Assert.Contains("Models.Note", run.Files.Keys);
    }

    [Fact]
    public void Files_not_marked_as_spec_are_left_alone()
    {
        var run = GeneratorRun.Of([new SpecText("whole.yaml", Background.Yaml), new SpecText("other.yaml", "{", isSpec: "")]);

        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Compiler_shows_line_and_column_as_editors_count_them()
    {
        var run = GeneratorRun.Of(("a.yaml", "scopes:\n  x: { dok: Text. }"));

        Assert.Contains(
            "a.yaml(2,8): error TSDK0002: 'dok' is not a key of the scope 'x'; did you mean 'doc'?",
            run.Diagnostics.Select(d => d.ToString())
        );
    }

    /// <summary>Writes faults in the order of their places, a line each.</summary>
    private static IEnumerable<string> Lines(IEnumerable<Fault> faults) =>
        faults
            .OrderBy(fault => fault.Path, StringComparer.Ordinal)
            .ThenBy(fault => fault.Span.Start)
            .ThenBy(fault => fault.Message, StringComparer.Ordinal)
            .Select(fault => $"{fault.Path}{fault.Span}: {fault.Message}");
}
