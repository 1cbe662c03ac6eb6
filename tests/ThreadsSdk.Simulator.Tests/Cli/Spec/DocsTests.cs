using ThreadsSdk.Cli;
using ThreadsSdk.Cli.Drift;
using ThreadsSdk.Cli.SpecDocs;
using ThreadsSdk.Spec;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Cli.Spec;

public sealed class DocsTests : IDisposable
{
    private static readonly ThreadsSpecification Spec = SpecSource.Load(null).Content;
    private readonly SpecFolder _folder = new();

    public static TheoryData<string> Operations =>
        [.. Spec.Groups.SelectMany(group => group.Operations).Select(operation => operation.FullName)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_operation_is_described_with_call_method_parameters_and_errors(string name)
    {
        var operation = Spec.Groups.SelectMany(group => group.Operations).Single(operation => operation.FullName == name);
        var text = Reference.OnePage(Spec);
        var start = text.IndexOf($"### {name}\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n##", start, StringComparison.Ordinal);
        var section = text[start..(end < 0 ? text.Length : end)];

        Assert.Contains($"`{operation.Method} {operation.Path}`", section, StringComparison.Ordinal);
        Assert.Contains($"threads.{name}", section, StringComparison.Ordinal);
        Assert.Contains(Markdown.Text(operation.Doc), section, StringComparison.Ordinal);
        Assert.Contains($"- Returns: `{operation.Returns}`", section, StringComparison.Ordinal);
        Assert.All(operation.Scopes, scope => Assert.Contains($"`{scope}`", section, StringComparison.Ordinal));
        Assert.All(operation.Parameters, parameter => Assert.Contains(
            $"| `{parameter.Key}` | {parameter.In} | `{parameter.Type}` |", section, StringComparison.Ordinal));
        Assert.All(operation.Throws, error => Assert.Contains($"| `ThreadsError.{error.CSharp}` |", section, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Each_method_that_is_named_is_one_of_the_client(string name)
    {
        var operation = Spec.Groups.SelectMany(group => group.Operations).Single(operation => operation.FullName == name);
        var group = typeof(ThreadsClient).GetProperty(operation.Group)!.PropertyType;
        var methods = group.GetMethods().Select(method => $"threads.{operation.Group}.{method.Name}").ToList();

        Assert.All(CSharpCalls.Methods(operation), method => Assert.Contains(method, methods));
    }

    [Fact]
    public async Task The_reference_is_printed_written_to_a_page_or_to_a_folder()
    {
        var printed = await CommandRun.OfAsync("spec", "docs");
        var page = await CommandRun.OfAsync("spec", "docs", "--output", _folder["reference.md"]);
        var folder = await CommandRun.OfAsync("spec", "docs", "--output", _folder["pages"], "--json");

        Assert.Equal(ExitCode.Ok, printed.Exit);
        Assert.Equal(printed.Out, await File.ReadAllTextAsync(_folder["reference.md"], Cancellation));
        Assert.Contains("Written: ", page.Out, StringComparison.Ordinal);
        Assert.Equal(Spec.Groups.Count + 1, folder.Json.GetProperty("written").GetArrayLength());
        Assert.All(Spec.Groups, group => Assert.True(File.Exists(_folder[Path.Combine("pages", group.Name.ToLowerInvariant() + ".md")])));
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
        var expected = $"before\n{CoverageTable.Begin}\n{CoverageTable.Of(Spec)}{CoverageTable.End}\nafter\n";
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), text);
        Assert.Equal(text, await File.ReadAllTextAsync(readme, Cancellation));
    }

    [Fact]
    public async Task The_coverage_table_is_printed_with_every_operation()
    {
        var run = await CommandRun.OfAsync("spec", "docs", "--coverage");

        Assert.Equal(CoverageTable.Of(Spec), run.Out);
        Assert.All(Spec.Groups.SelectMany(group => group.Operations), operation => Assert.Contains(
            $"| `{operation.Method} {operation.Path}` | `threads.{operation.FullName}Async`", run.Out, StringComparison.Ordinal));
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

    [Fact]
    public async Task Readme_coverage_table_is_current()
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(SpecFolder.Repository, "README.md"), Cancellation)).ReplaceLineEndings("\n");

        // When this fails: dotnet run --project src/ThreadsSdk.Cli -- spec docs --spec spec --coverage README.md
        Assert.Equal(readme, CoverageTable.PutInto(readme, CoverageTable.Of(SpecSource.Load(SpecFolder.Spec).Content)));
    }
}
