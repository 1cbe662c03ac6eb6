using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.Docs;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Spec;

public sealed class SpecDocsCommandTests : IDisposable
{
    private static readonly ThreadsSpecification Content = SpecSource.LoadBuiltIn().Content;
    private readonly SpecFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_reference_is_printed_written_to_a_page_or_to_a_folder()
    {
        var printed = await CommandRun.OfAsync("spec", "docs");
        var page = await CommandRun.OfAsync("spec", "docs", "--output", _folder["reference.md"]);
        var folder = await CommandRun.OfAsync("spec", "docs", "--output", _folder["pages"], "--json");

        Assert.Equal(ExitCode.Ok, printed.Exit);
        Assert.Equal(printed.Out, await File.ReadAllTextAsync(_folder["reference.md"], Cancellation));
        Assert.Contains("Written: ", page.Out, StringComparison.Ordinal);
        Assert.Equal(Content.Groups.Count + 1, folder.Json.GetProperty("written").GetArrayLength());
        Assert.All(
            Content.Groups,
            group => Assert.True(File.Exists(_folder[Path.Combine("pages", group.Name.ToLowerInvariant() + ".md")]))
        );
        var index = await File.ReadAllTextAsync(_folder[Path.Combine("pages", Reference.IndexName)], Cancellation);
        Assert.Contains("(media.md)", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coverage_table_is_put_between_its_marks_and_nothing_else_changes()
    {
        var readme = _folder.Write("README.md", $"before\r\n{CoverageTable.Begin}\r\nold\r\n{CoverageTable.End}\r\nafter\r\n");

        var first = await CommandRun.OfAsync("spec", "docs", "--coverage", readme);
        var text = await File.ReadAllTextAsync(readme, Cancellation);
        await CommandRun.OfAsync("spec", "docs", "--coverage", readme);

        Assert.Equal(ExitCode.Ok, first.Exit);
        var expected = $"before\n{CoverageTable.Begin}\n{CoverageTable.Create(Content)}{CoverageTable.End}\nafter\n";
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), text);
        Assert.Equal(text, await File.ReadAllTextAsync(readme, Cancellation));
    }

    [Fact]
    public async Task The_coverage_table_is_printed_with_every_operation()
    {
        var run = await CommandRun.OfAsync("spec", "docs", "--coverage");

        Assert.Equal(CoverageTable.Create(Content), run.Out);
        Assert.All(
            Content.Groups.SelectMany(group => group.Operations),
            operation =>
                Assert.Contains(
                    $"| `{operation.Method} {operation.Path}` | `threads.{operation.FullName}Async`",
                    run.Out,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task A_file_without_marks_is_refused_and_stays_as_it_is()
    {
        var readme = _folder.Write("README.md", "nothing");

        var run = await CommandRun.OfAsync("spec", "docs", "--coverage", readme);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(CoverageTable.Begin, run.Error, StringComparison.Ordinal);
        Assert.Equal("nothing", await File.ReadAllTextAsync(readme, Cancellation));
    }
}
