using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Spec;

public sealed class SpecLintCommandTests : IDisposable
{
    private const string Mistaken = "scopes:\n  app_new: { dok: New. }\n  app_old: { doc: Old., since: yesterday }\n";

    private readonly SpecFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_spec_of_this_version_and_of_a_folder_have_no_mistakes()
    {
        var builtIn = await CommandRun.OfAsync("spec", "lint");
        var folder = await CommandRun.OfAsync("spec", "lint", SpecFolder.Spec);

        Assert.Equal((0, "", builtIn.Out), (builtIn.Code, builtIn.Error, folder.Out));
        Assert.Matches("^No mistakes in [0-9]+ files\\.\\r?\\n$", builtIn.Out);
        Assert.Equal(0, folder.Code);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public async Task Mistakes_are_a_line_each_as_compilers_write_them_however_wide_the_terminal_is(int width)
    {
        var path = Write();

        var run = await CommandRun.OfAsync(["spec", "lint", _folder["own"]], [], isTerminal: true, width: width);

        string[] expected =
        [
            $"{path}(2,14): error TSDK0002: 'dok' is not a key of the scope 'app_new'; did you mean 'doc'?",
            $"{path}(3,32): error TSDK0006: 'yesterday' is not a date such as 2025-04-14",
        ];
        Assert.Equal(ExitCode.Mistakes.Number, run.Code);
        Assert.Equal(expected, run.Out.ReplaceLineEndings("\n").TrimEnd().Split('\n'));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Json_has_each_mistake_with_its_rule_and_place()
    {
        var path = Write();

        var run = await CommandRun.OfAsync("spec", "lint", _folder["own"], "--json");

        var first = run.Json.GetProperty("diagnostics")[0];
        Assert.Equal(ExitCode.Mistakes.Number, run.Code);
        Assert.True(run.Json.GetProperty("mistakes").GetBoolean());
        Assert.Equal(1, run.Json.GetProperty("files").GetInt32());
        Assert.Equal(2, run.Json.GetProperty("diagnostics").GetArrayLength());
        Assert.Equal("TSDK0002", first.GetProperty("id").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal(path, first.GetProperty("path").GetString());
        Assert.Equal((2, 14), (first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
        Assert.Equal((2, 17), (first.GetProperty("end_line").GetInt32(), first.GetProperty("end_column").GetInt32()));
        Assert.StartsWith("'dok' is not a key", first.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(first.GetProperty("help").GetString()!);
    }

    [Fact]
    public async Task What_adds_to_the_sdk_is_checked_against_it()
    {
        _folder.Write("own/likes.yaml", "models:\n  Media: { properties: { like_count: { type: int, doc: Likes. } } }\n");

        var right = await CommandRun.OfAsync("spec", "lint", _folder["own"]);
        _folder.Write(
            "own/more.yaml",
            "models:\n  Media: { properties: { text: { type: string, doc: Text. }, b: { type: Hart, doc: B. } } }\n"
        );
        var wrong = await CommandRun.OfAsync("spec", "lint", _folder["own"], "--json");

        Assert.Equal((0, "No mistakes in 1 file."), (right.Code, right.Out.TrimEnd()));
        Assert.Equal(ExitCode.Mistakes.Number, wrong.Code);
        Assert.Equal(
            ["error TSDK0008", "warning TSDK0021"],
            wrong
                .Json.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(item => $"{item.GetProperty("severity").GetString()} {item.GetProperty("id").GetString()}")
                .Order()
        );
    }

    [Fact]
    public async Task A_file_alone_is_checked_and_its_place_may_be_an_option()
    {
        var path = Write();

        var file = await CommandRun.OfAsync("spec", "lint", path);
        var option = await CommandRun.OfAsync("spec", "lint", "--spec", path);
        var twice = await CommandRun.OfAsync("spec", "lint", path, "--spec", path);

        Assert.Equal(ExitCode.Mistakes.Number, file.Code);
        Assert.Contains("error TSDK0002", file.Out, StringComparison.Ordinal);
        Assert.Equal(file, option);
        Assert.Equal(ExitCode.Usage, twice.Exit);
        Assert.Contains("The spec is named twice.", twice.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_could_command_a_terminal_do_not()
    {
        _folder.Write("own/one.yaml", "scopes: { \"app\\e[31m\": { dok: New. } }\n");

        var run = await CommandRun.OfAsync("spec", "lint", _folder["own"]);

        Assert.Equal(ExitCode.Mistakes.Number, run.Code);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    private string Write() => _folder.Write("own/scopes.yaml", Mistaken).Replace('\\', '/');
}
