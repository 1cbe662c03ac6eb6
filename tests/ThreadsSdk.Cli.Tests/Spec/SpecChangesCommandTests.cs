using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Spec;

public sealed class SpecChangesCommandTests : IDisposable
{
    private readonly SpecFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Changes_are_written_as_Markdown()
    {
        var (old, now) = TwoSpecs();

        var run = await CommandRun.OfAsync("spec", "changes", old, now);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Equal(
            "### Added\n\n- value `GREEN` of `Color`\n\n### Removed\n\n- **Breaking** (code that names it does not compile): scope `app_rest`\n",
            run.Out
        );
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Json_has_each_change_and_how_many_break_code()
    {
        var (old, now) = TwoSpecs();

        var run = await CommandRun.OfAsync("spec", "changes", old, now, "--json");

        Assert.Equal(1, run.Json.GetProperty("breaking").GetInt32());
        var changes = run.Json.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(["added", "removed"], changes.Select(change => change.GetProperty("change").GetString()));
        Assert.Equal("Color", changes[0].GetProperty("where").GetString());
        Assert.Equal("app_rest", changes[1].GetProperty("name").GetString());
        Assert.False(changes[0].TryGetProperty("breaks", out _));
    }

    [Fact]
    public async Task The_newer_spec_is_the_own_one_unless_it_is_named()
    {
        var run = await CommandRun.OfAsync("spec", "changes", SpecFolder.Spec);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Equal("Nothing that code could notice has changed.\n", run.Out);
    }

    [Fact]
    public async Task A_folder_that_holds_no_spec_is_refused_with_a_next_step()
    {
        var nothing = await CommandRun.OfAsync("spec", "changes", _folder.FullName);
        var nowhere = await CommandRun.OfAsync("spec", "changes", _folder["no-such-folder"]);
        var faulty = await CommandRun.OfAsync("spec", "changes", _folder.Write("faulty.yaml", "api: []\n"));
        var missing = await CommandRun.OfAsync("spec", "changes");

        Assert.All(
            [nothing, nowhere, faulty, missing],
            run =>
            {
                Assert.Equal(ExitCode.Usage, run.Exit);
                Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
                Assert.Empty(run.Out);
            }
        );
    }

    [Fact]
    public async Task What_cannot_be_read_of_the_older_spec_is_named_and_the_rest_is_compared()
    {
        var (old, now) = TwoSpecs();
        var text = await File.ReadAllTextAsync(old, TestContext.Current.CancellationToken);
        _folder.Write(
            "old.yaml",
            text.Replace("RED: { doc: Red. }", "RED: { doc: Red., deprecated: { since: 2026-01-02 } }", StringComparison.Ordinal)
        );

        var run = await CommandRun.OfAsync("spec", "changes", old, now);
        var json = await CommandRun.OfAsync("spec", "changes", old, now, "--json");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("- value `GREEN` of `Color`", run.Out, StringComparison.Ordinal);
        Assert.Contains("note: the older spec has ", run.Error, StringComparison.Ordinal);
        Assert.Contains("'since'", run.Error, StringComparison.Ordinal);
        Assert.Contains("'since'", json.Json.GetProperty("faults").ToString(), StringComparison.Ordinal);
        Assert.Empty(json.Error);
    }

    [Fact]
    public async Task Yaml_that_only_adds_is_compared_over_the_spec_of_this_version()
    {
        var old = _folder.Write("old/likes.yaml", "models:\n  Media: { properties: { like_count: { type: int, doc: Likes. } } }\n");
        var now = Path.GetDirectoryName(
            _folder.Write("new/likes.yaml", "models:\n  Media: { properties: { like_total: { type: int, doc: Likes. } } }\n")
        )!;

        var both = await CommandRun.OfAsync("spec", "changes", old, now);
        var without = await CommandRun.OfAsync("spec", "changes", old);
        var same = await CommandRun.OfAsync("spec", "changes", old, old);

        Assert.All([both, without, same], run => Assert.Equal((ExitCode.Ok, ""), (run.Exit, run.Error)));
        Assert.Contains("### Added\n\n- field `like_total` of `Media`\n", both.Out, StringComparison.Ordinal);
        Assert.Contains("field `like_count` of `Media`\n", both.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("### Added", without.Out, StringComparison.Ordinal);
        Assert.Contains("field `like_count` of `Media`\n", without.Out, StringComparison.Ordinal);
        Assert.Equal("Nothing that code could notice has changed.\n", same.Out);
    }

    [Fact]
    public async Task Yaml_that_adds_what_the_sdk_has_got_meanwhile_is_compared_all_the_same()
    {
        var old = _folder.Write(
            "old.yaml",
            "models:\n  Media: { properties: { like_count: { type: int, doc: Likes. }, text: { type: string, doc: Text. } } }\n"
        );

        var run = await CommandRun.OfAsync("spec", "changes", old);

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("field `like_count` of `Media`\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("`text`", run.Out, StringComparison.Ordinal);
    }

    private (string Old, string New) TwoSpecs()
    {
        var text = SmallSpec.Text.ReplaceLineEndings("\n");
        var changed = text.Replace("BLUE: { doc: Blue. }", "BLUE: { doc: Blue. }\n      GREEN: { doc: Green. }", StringComparison.Ordinal)
            .Replace("  app_rest: { doc: Rest. }\n", "", StringComparison.Ordinal);
        return (_folder.Write("old.yaml", text), Path.GetDirectoryName(_folder.Write("new/spec.yaml", changed))!);
    }
}
