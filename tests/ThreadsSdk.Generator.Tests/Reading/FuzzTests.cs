using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ThreadsSdk.Generator.Tests.Running;
using ThreadsSdk.Spec.Diagnostics;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Reading;

/// <summary>Whatever stands in the YAML, the generator answers with code or with a diagnostic at a place that exists.</summary>
public sealed class FuzzTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_sample_is_understood_or_explained(int seed) => Damage(Repository.Sample, seed, rounds: 25);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Damaged_spec_is_understood_or_explained(int seed) => Damage(Repository.Spec, seed, rounds: 3);

    private static void Damage((string Path, string Text)[] spec, int seed, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var damaged = spec.ToArray();
            var (path, text) = spec[(seed + round) % spec.Length];
            damaged[(seed + round) % spec.Length] = (path, new YamlMutator((seed * 1000) + round).Damage(text));

            AssertExplained(damaged, $"round {round}");
        }
    }

    private static void AssertExplained((string Path, string Text)[] files, string round)
    {
        var run = GeneratorRun.Of(files);

        Assert.All(
            run.Diagnostics,
            diagnostic =>
            {
                Assert.True(diagnostic.Id != SpecRules.GeneratorFault.Id, $"{round}: {diagnostic}");
                var place = diagnostic.Location.GetLineSpan();
                var text = SourceText.From(files.Single(file => file.Path == place.Path).Text);
                var span = diagnostic.Location.SourceSpan;
                Assert.True(span.End <= text.Length, $"{round}: {diagnostic} lies behind the end");
                Assert.True(
                    text.Lines.GetLinePositionSpan(span) == place.Span,
                    $"{round}: {diagnostic} is at {span}, which is {text.Lines.GetLinePositionSpan(span)}"
                );
            }
        );
        if (run.Diagnostics.Length == 0)
        {
            Assert.All(run.Files, file => Assert.True(IsSyntax(file.Value), $"{round}: {file.Key} is not C#"));
        }
    }

    private static bool IsSyntax(string code) =>
        !CSharpSyntaxTree.ParseText(code).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
