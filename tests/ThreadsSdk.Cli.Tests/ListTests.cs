using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class ListTests : PostingTestBase
{
    private const string ExternalApi = """
        {
          "openapi": "3.0.0", "info": { "title": "x", "version": "1" },
          "paths": { "/me/things_nobody_knows": { "get": { "responses": { "200": { "description": "ok" } } } } }
        }
        """;

    public static TheoryData<int> Widths => [40, 60, 80, 120];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Every_list_is_readable_at_this_width(int width)
    {
        await StopAsync();
        string[][] lists =
        [
            ["posts", "--limit", "5"],
            ["quota"],
            ["quota", "--all"],
            ["insights"],
            ["search", "the"],
            ["post", "--resume"],
            ["auth", "status"],
            ["spec", "check", "--openapi", TextFile(ExternalApi), "--all"],
        ];
        foreach (var list in lists)
        {
            var shown = await ShowAsync(width, list);
            var piped = (await TryAsync([.. list])).Out;

            var lines = shown.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
            Assert.All(lines, line => Assert.True(TextWidth.Measure(line) <= width, $"{string.Join(' ', list)} at {width}: {line}"));
            Assert.DoesNotContain(lines, line => line.Trim() is "…");
            foreach (
                var first in piped
                    .Split('\n')
                    .Where(line => line.Contains('\t', StringComparison.Ordinal))
                    .Select(line => line.Split('\t')[0])
            )
            {
                Assert.Contains(first, shown, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Drift_is_shown_whole_and_in_columns_where_there_is_room(int width)
    {
        string[] command = ["spec", "check", "--openapi", TextFile(ExternalApi), "--all"];

        var shown = await ShowAsync(width, command);
        var piped = (await TryAsync(command)).Out;

        var letters = string.Concat(shown.Where(letter => !char.IsWhiteSpace(letter)));
        foreach (
            var cell in piped.Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).SelectMany(line => line.Split('\t'))
        )
        {
            Assert.Contains(string.Concat(cell.Where(letter => !char.IsWhiteSpace(letter))), letters, StringComparison.Ordinal);
        }

        Assert.Equal(width >= 80, shown.Contains("side ", StringComparison.Ordinal));
        Assert.DoesNotContain("…", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one two", 3, "one|two")]
    [InlineData("abcdefgh ij", 3, "abc|def|gh|ij")]
    [InlineData("日本語", 4, "日本|語")]
    [InlineData("日本", 1, "日|本")]
    [InlineData("", 5, "")]
    public void A_text_goes_on_in_the_next_line_where_its_words_end(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), TextWidth.Wrap(text, width));

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Posts_show_ids_times_and_texts_whole_or_cut_to_a_line(int width)
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 90));
        await RunAsync("post", text);

        var shown = await ShowAsync(width, "posts", "--limit", "3");

        Assert.Contains(Posts[0].Id, shown, StringComparison.Ordinal);
        Assert.Contains("@" + Ada.Username, shown, StringComparison.Ordinal);
        Assert.Matches(@"\d{4}-\d\d-\d\d \d\d:\d\d", shown);
        var line = Assert.Single(shown.Split('\n'), line => line.Contains("word", StringComparison.Ordinal));
        Assert.EndsWith("…", line.TrimEnd(), StringComparison.Ordinal);
        Assert.True(line.Split("word").Length > 3, line);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Quotas_show_each_number_with_its_name(int width)
    {
        var shown = await ShowAsync(width, "quota", "--all");

        Assert.All(
            ["posts", "replies", "deletes", "location searches", "used", "left", "24 hours", "1,000"],
            word => Assert.Contains(word, shown, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_list_in_a_pipe_is_a_line_of_whole_values_for_each_row()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 90)) + "\nand a second\tline";
        await RunAsync("post", text);

        var run = await RunAsync("posts", "--limit", "2");

        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Equal(5, line.Split('\t').Length));
        Assert.Equal(
            [Posts[0].Id, "@" + Ada.Username, "TEXT_POST"],
            lines[0].Split('\t') is var cells ? [cells[0], cells[2], cells[3]] : []
        );
        Assert.EndsWith("word and a second line", lines[0].TrimEnd('\r'), StringComparison.Ordinal);
        Assert.DoesNotMatch("[─│┌…]", run.Out);
    }

    [Fact]
    public async Task A_card_in_a_pipe_breaks_and_cuts_no_value()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 90)) + "\nand a second line";
        await RunAsync("post", text);

        var card = await RunAsync("get", Posts[0].Id);
        var dry = await RunAsync("post", text, "--dry-run");
        var me = await RunAsync("me");

        Assert.Contains(
            $"text\t{text.Replace("\n", "\n\t", StringComparison.Ordinal)}\n",
            card.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"text\t{text.Replace("\n", "\n\t", StringComparison.Ordinal)}\n",
            dry.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.StartsWith($"user\t@{Ada.Username}", me.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_in_a_pipe_is_one_line()
    {
        var environment = Environment();
        environment[CommandEnvironment.Journals] = Path.Combine(Journals, string.Join('/', Enumerable.Repeat("folder", 30)));

        var run = await CommandRun.OfAsync(["post", "--list"], environment);

        Assert.Single(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(environment[CommandEnvironment.Journals], run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_wide_characters_is_cut_where_the_line_ends()
    {
        await RunAsync("post", string.Concat(Enumerable.Repeat("漢字👩‍👩‍👧", 15)));

        Assert.All(
            (await ShowAsync(40, "posts", "--limit", "1")).Split('\n'),
            line => Assert.True(TextWidth.Measure(line.TrimEnd('\r')) <= 40, line)
        );
    }

    private async Task StopAsync()
    {
        Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.UserRestricted, ThreadsOperationNames.Publishing.PublishContainer));
        Assert.Equal(
            ExitCode.Api,
            (await TryAsync("post", "Stopped on the way, with a text that is long enough to be cut in a narrow window")).Exit
        );
    }

    private async Task<string> ShowAsync(int width, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var streams = new CommandStreams(TextReader.Null, output, error) { IsTerminal = true, Width = width };
        var environment = Environment();
        environment[CommandEnvironment.NoColor] = "1";
        environment[CommandEnvironment.Credentials] = Journals + "-logins";
        await ThreadsCommand.RunAsync(args, streams, new CommandEnvironment(environment), TestContext.Current.CancellationToken);
        Assert.Empty(error.ToString());
        return output.ToString();
    }
}
