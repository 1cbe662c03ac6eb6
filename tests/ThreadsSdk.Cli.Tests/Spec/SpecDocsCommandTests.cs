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
        var files = folder.Json.GetProperty("written").EnumerateArray().Select(path => Path.GetFileName(path.GetString()!)).ToList();
        Assert.All(Content.Groups, group => Assert.Contains(group.Name.ToLowerInvariant() + ".md", files));
        Assert.All(
            ["models.md", "errors.md", "sdk.md", "sdk-publishing.md", "sdk-auth.md", "sdk-mediahosting.md", "sdk-simulator.md"],
            name => Assert.Contains(name, files)
        );
        Assert.All(files, name => Assert.True(File.Exists(_folder[Path.Combine("pages", name)])));
        var index = await File.ReadAllTextAsync(_folder[Path.Combine("pages", Reference.IndexName)], Cancellation);
        Assert.Contains("(media.md)", index, StringComparison.Ordinal);
        var hosts = await File.ReadAllTextAsync(_folder[Path.Combine("pages", "sdk-mediahosting.md")], Cancellation);
        Assert.Contains("## S3MediaHost\n", hosts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs.txt", "neither a folder nor named as a .md file")]
    [InlineData("docs.txt/", null)]
    [InlineData("v1.0", null)]
    [InlineData("taken", "neither a folder nor named as a .md file")]
    public async Task A_name_that_is_neither_a_page_nor_a_folder_is_refused_with_both_ways_to_go_on(string name, string? refused)
    {
        _folder.Write("taken", "nothing");
        Directory.CreateDirectory(_folder["v1.0"]);

        var run = await CommandRun.OfAsync("spec", "docs", "--output", _folder[name]);

        Assert.Equal(refused is null ? ExitCode.Ok : ExitCode.Usage, run.Exit);
        Assert.Contains(refused ?? "", run.Error, StringComparison.Ordinal);
        Assert.Equal(refused is null, File.Exists(_folder[Path.Combine(name, Reference.IndexName)]));
        Assert.True(refused is null || run.Error.Contains($"{Path.ChangeExtension(_folder[name], ".md")};", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_readme_that_is_no_reference_is_not_overwritten_and_a_reference_is_renewed()
    {
        var readme = _folder.Write(Path.Combine("project", "README.md"), "# Mine\n");

        var refused = await CommandRun.OfAsync("spec", "docs", "--output", Path.GetDirectoryName(readme)!);
        await CommandRun.OfAsync("spec", "docs", "--output", _folder["reference"]);
        var renewed = await CommandRun.OfAsync("spec", "docs", "--output", _folder["reference"]);

        Assert.Equal(ExitCode.Usage, refused.Exit);
        Assert.Contains("README.md is there already", refused.Error, StringComparison.Ordinal);
        Assert.Equal([readme], Directory.EnumerateFiles(Path.GetDirectoryName(readme)!));
        Assert.Equal("# Mine\n", await File.ReadAllTextAsync(readme, Cancellation));
        Assert.Equal(ExitCode.Ok, renewed.Exit);
    }

    /// <summary>ACCEPT_SNAPSHOTS=1 writes it anew.</summary>
    [Fact]
    [Trait("Category", "Snapshot")]
    public async Task The_reference_in_the_repository_is_current()
    {
        const string Accept = "ACCEPT_SNAPSHOTS=1 dotnet test Sdk.sln --filter Category=Snapshot";
        var kept = Path.Combine(SpecFolder.Repository, "src", "Docs", "reference");
        await CommandRun.OfAsync("spec", "docs", "--spec", SpecFolder.Spec, "--output", _folder["reference"]);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(kept);
            foreach (var old in Directory.EnumerateFiles(kept, "*.md"))
            {
                File.Delete(old);
            }

            foreach (var written in Directory.EnumerateFiles(_folder["reference"]))
            {
                File.Copy(written, Path.Combine(kept, Path.GetFileName(written)));
            }
        }

        Assert.Equal(Names(_folder["reference"]), Names(kept));
        foreach (var name in Names(kept))
        {
            var written = await File.ReadAllTextAsync(_folder[Path.Combine("reference", name)], Cancellation);
            var known = (await File.ReadAllTextAsync(Path.Combine(kept, name), Cancellation)).ReplaceLineEndings("\n");
            Assert.True(written == known, $"src/Docs/reference/{name} is not current. To accept it and all other snapshots: {Accept}");
        }

        static List<string> Names(string folder) =>
            Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
                : [];
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
