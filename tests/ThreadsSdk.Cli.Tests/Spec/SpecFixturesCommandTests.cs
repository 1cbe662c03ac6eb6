using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Spec;

public sealed class SpecFixturesCommandTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fixtures_and_cases_of_an_operation_are_written_once()
    {
        string[] line = ["spec", "fixtures", "media.get", "--mappings", _folder["mappings"], "--cases", _folder["cases"]];

        var run = await CommandRun.OfAsync(line);
        var again = await CommandRun.OfAsync(line);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("The values are made up", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder["mappings"], "Media.Get.json")));
        Assert.True(File.Exists(Path.Combine(_folder["cases"], "MediaGetCases.cs")));
        Assert.Equal(ExitCode.Usage, again.Exit);
        Assert.Contains("is there already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_when_one_of_the_files_cannot_be()
    {
        var file = _folder.Write("words.txt", "words");

        var run = await CommandRun.OfAsync("spec", "fixtures", "Media.Get", "--mappings", _folder["mappings"], "--cases", file);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"{file} is a file, not a folder.", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["mappings"]));
    }

    [Fact]
    public async Task An_operation_that_is_named_twice_is_written_once()
    {
        var run = await CommandRun.OfAsync("spec", "fixtures", "Media.Get", "media.get", "--mappings", _folder["mappings"], "--json");

        Assert.Equal(1, run.Json.GetProperty("written").GetArrayLength());
    }

    [Fact]
    public async Task What_is_missing_is_written_when_no_operation_is_named()
    {
        _folder.Write(Path.Combine("mappings", "Media.Get.json"), "{}");

        var run = await CommandRun.OfAsync("spec", "fixtures", "--mappings", _folder["mappings"], "--json");
        var again = await CommandRun.OfAsync("spec", "fixtures", "--mappings", _folder["mappings"]);

        Assert.True(run.Json.GetProperty("written").GetArrayLength() > 20);
        Assert.Equal(
            "{}",
            await File.ReadAllTextAsync(Path.Combine(_folder["mappings"], "Media.Get.json"), TestContext.Current.CancellationToken)
        );
        Assert.Contains("Nothing was written.", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_lists_the_operations_of_the_spec_that_is_named_and_an_error_leads_to_it()
    {
        var path = _folder.Write(
            "claps.yaml",
            """
            endpoints:
              Claps:
                doc: Claps.
                operations:
                  Count: { http: 'GET /{post_id}/claps', doc: Counts claps., returns: ActionResult, parameters: { post_id: { in: path, type: id, doc: Id. } } }
            """
        );

        var help = await CommandRun.OfAsync("spec", "fixtures", "--help", "--spec", path);
        var wrong = await CommandRun.OfAsync("spec", "fixtures", "Clap.Count", "--mappings", _folder["mappings"], "--spec", path);

        Assert.Contains("  Claps.Count\n", help.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"  {ThreadsOperationNames.Media.Get}\n", help.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, wrong.Exit);
        Assert.Contains(
            $"Did you mean Claps.Count? `threads spec fixtures --help --spec {path}` lists all operations.",
            wrong.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("spec", "fixtures")]
    [InlineData("spec", "fixtures", "Nothing.Here", "--mappings", "x")]
    public async Task Line_that_means_nothing_is_refused(params string[] line)
    {
        var run = await CommandRun.OfAsync(line);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
    }
}
