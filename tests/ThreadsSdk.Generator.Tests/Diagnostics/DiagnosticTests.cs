using Microsoft.CodeAnalysis;
using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Spec.Diagnostics;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    public static TheoryData<string> Cases => [.. FaultCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fault_is_an_error_at_its_place(string name)
    {
        var fault = FaultCases.All[name];
        var (yaml, span) = MarkedYaml.Parse(fault.Yaml);

        var run = GeneratorRun.Of(("background.yaml", Background.Yaml), ("case.yaml", yaml));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(fault.Rule.Id, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(fault.Message, diagnostic.GetMessage(null));
        Assert.Equal(new FileLinePositionSpan("case.yaml", span), diagnostic.Location.GetLineSpan());
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        SpecRule[] testedElsewhere = [SpecRules.MissingApi, SpecRules.GeneratorFault, SpecRules.AlreadyInSdk, SpecRules.NotInOverlay];

        var tested = FaultCases.All.Values.Select(fault => fault.Rule).Concat(testedElsewhere);

        Assert.Equal(SpecRules.All.ToHashSet(), tested.ToHashSet());
    }

    [Fact]
    public void Endpoints_without_an_api_are_an_error()
    {
        var run = GeneratorRun.Of(
            (
                "endpoints.yaml",
                "endpoints:\n  Posts: { doc: Posts., operations: { Read: { http: GET /posts, doc: Reads., returns: Post } } }"
            ),
            ("models.yaml", "models: { Post: { doc: A post., properties: { id: { type: id, doc: Its id. } } } }")
        );

        Assert.Equal(
            "endpoints.yaml(1,1): error TSDK0018: no file has the section 'api', which endpoints need for their hosts and version",
            Assert.Single(run.Diagnostics).ToString()
        );
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
        Assert.Contains("Models.Post", run.Files.Keys);
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
}
