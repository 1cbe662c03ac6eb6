using ThreadsSdk.Cli.Failures;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Schedule;

/// <summary>Planning posts, seeing and changing what is planned: nothing is sent.</summary>
public sealed class PlanTests : ScheduleTestBase
{
    [Fact]
    public async Task Add_shows_id_and_moment_in_UTC_and_in_the_zone()
    {
        var year = TimeProvider.System.GetUtcNow().Year + 1;

        var run = await RunAsync("add", "Good morning", "--at", $"{year}-07-01 08:00", "--zone", "Europe/Berlin");

        Assert.Contains("id\t1\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"at\t{year}-07-01 06:00 UTC", run.Out, StringComparison.Ordinal);
        Assert.Contains($"local\t{year}-07-01 08:00 Europe/Berlin", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Add_with_one_key_twice_adds_one_post()
    {
        var first = await AddAsync("News", "--at", "in 2h", "--key", "news-17");
        var second = await AddAsync("News", "--at", "in 3h", "--key", "news-17");

        Assert.Equal(first, second);
        Assert.Single((await RunAsync("list", "--json")).Json.GetProperty("posts").EnumerateArray());
    }

    [Fact]
    public async Task Add_with_the_key_of_another_post_is_refused()
    {
        await AddAsync("News", "--at", "in 2h", "--key", "news-17");

        var run = await TryAsync("add", "Other news", "--at", "in 2h", "--key", "news-17");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("'news-17' belongs to another scheduled post", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_warns_of_an_equal_post_within_a_day()
    {
        await AddAsync("Tea?", "--at", "in 2h");

        var run = await RunAsync("add", "Tea?", "--at", "in 5h");

        Assert.Contains("The scheduled post 1 says the same within a day.", run.Error, StringComparison.Ordinal);
        Assert.Contains("threads schedule cancel 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_takes_all_that_a_post_can_hold_and_copies_files_at_once()
    {
        var picture = Path.Combine(Home, "cat.png");
        await File.WriteAllBytesAsync(picture, Pictures.Png, Cancel);

        var run = await RunAsync("add", "A cat", "--file", picture, "--alt", "Asleep", "--topic", "cats", "--at", "in 1h");
        File.Delete(picture);

        Assert.Contains("needs --host", run.Error, StringComparison.Ordinal);
        var shown = await RunAsync("show", "1");
        Assert.Contains("image of the schedule: Asleep", shown.Out, StringComparison.Ordinal);
        Assert.Contains("topic: cats", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_reads_a_long_text_from_the_input_as_a_chain()
    {
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));

        var run = await CommandRun.OfAsync(
            ["schedule", "add", "-", "--chain", "--number", "--at", "in 1h", "--json"],
            Environment(),
            input: text
        );

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.True(run.Json.GetProperty("posts").GetArrayLength() > 2);
        Assert.Matches(@"\(\+\d replies\) word1 ", (await RunAsync("list")).Out);
    }

    [Fact]
    public async Task Add_without_a_login_says_how_to_log_in()
    {
        Directory.Delete(Credentials, recursive: true);

        var run = await TryAsync("add", "Hello", "--at", "in 1h");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("threads auth login", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_too_long_is_refused_at_once()
    {
        var run = await TryAsync("add", new string('a', 501), "--at", "in 1h");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("--chain", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing found.", (await RunAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_what_is_open_by_moment_and_other_states_when_asked()
    {
        var late = await AddAsync("Late", "--at", "in 5h");
        var early = await AddAsync("Early", "--at", "in 1h");
        var canceled = await AddAsync("Never", "--at", "in 2h");
        await RunAsync("cancel", $"{canceled}");

        Assert.Equal([early, late], Ids(await RunAsync("list", "--json")));
        Assert.Equal([canceled], Ids(await RunAsync("list", "--json", "--state", "canceled")));
        Assert.Equal([late, canceled, early], Ids(await RunAsync("list", "--json", "--state", "all")));
        Assert.Equal([late], Ids(await RunAsync("list", "--json", "--since", "in 3h")));
        Assert.Equal([early], Ids(await RunAsync("list", "--json", "--until", "in 3h")));
        Assert.Equal([early], Ids(await RunAsync("list", "--json", "--limit", "1")));
        Assert.Empty(Ids(await RunAsync("list", "--json", "--user", "42")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public async Task List_fits_the_terminal(int width)
    {
        await AddAsync("Some words that are longer than any line of a terminal that one sees these days, and go on", "--at", "in 1h");

        var run = await CommandRun.OfAsync(["schedule", "list"], Environment(), isTerminal: true, width: width);

        var lines = run.Out.ReplaceLineEndings("\n").Split('\n');
        Assert.DoesNotContain(lines, line => Visible(line).TrimEnd().Length > width);
        Assert.Equal(width == 80, lines.Any(line => Visible(line).Contains("1  20", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Move_run_and_cancel_change_a_post_and_say_why_they_cannot()
    {
        var id = await AddAsync("Hello", "--at", "in 1h");

        var moved = await RunAsync("move", $"{id}", "--at", "2031-01-01T08:00:00+01:00", "--json");
        var run = await RunAsync("run", $"{id}", "--json");
        await RunAsync("cancel", $"{id}");
        var again = await RunAsync("cancel", $"{id}");
        var refused = await TryAsync("move", $"{id}", "--at", "in 1h");

        Assert.Equal("2031-01-01T07:00:00Z", moved.Json.GetProperty("at").GetString());
        Assert.True(run.Json.GetProperty("at").GetDateTimeOffset() <= TimeProvider.System.GetUtcNow());
        Assert.Contains("state\tcanceled", again.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, refused.Exit);
        Assert.Contains("Canceled", refused.Error, StringComparison.Ordinal);
        Assert.Contains($"threads schedule show {id}", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "77")]
    [InlineData("cancel", "77")]
    [InlineData("run", "77")]
    [InlineData("move", "77", "--at", "in 1h")]
    public async Task Post_that_does_not_exist_is_said_to(params string[] words)
    {
        var run = await TryAsync(words);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("There is no scheduled post 77.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon", "no moment that can be read")]
    [InlineData("8:00", "no moment that can be read")]
    [InlineData("2030-02-30 08:00", "no moment that can be read")]
    [InlineData("2030-01-01 25:00", "no moment that can be read")]
    [InlineData("01/02/2030 08:00", "no moment that can be read")]
    [InlineData("in 2 moons", "no moment that can be read")]
    [InlineData("in 2 months", "no moment that can be read")]
    [InlineData("in 999999d", "more than ten years away")]
    [InlineData("tomorrow", "names a day, and no time")]
    [InlineData("2030-01-01", "names a day, and no time")]
    [InlineData("2001-01-01 08:00", "has passed")]
    [InlineData("9999-12-31 23:59", "more than ten years away")]
    public async Task Moment_that_is_none_is_refused(string moment, string reason)
    {
        var run = await TryAsync("add", "Hello", "--at", moment);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moment_that_has_passed_is_fine_for_a_key_that_was_planned()
    {
        var id = await AddAsync("Hello", "--at", "now", "--key", "greeting");

        var again = await AddAsync("Hello", "--at", "2001-01-01 08:00", "--key", "greeting");

        Assert.Equal(id, again);
    }

    [Theory]
    [InlineData("Mars/Phobos")]
    [InlineData("W. Europe Standard Time")]
    [InlineData("../../etc/passwd")]
    public async Task Zone_that_does_not_exist_is_refused(string zone)
    {
        var run = await TryAsync("add", "Hello", "--at", "tomorrow 8:00", "--zone", zone);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("There is no time zone", run.Error, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paused_user_is_named_and_resumed()
    {
        await AddAsync("Hello", "--at", "in 1h");

        var paused = await RunAsync("pause", "--reason", "Holidays");
        var shown = await RunAsync("show", "1");
        var resumed = await RunAsync("resume", "--json");
        var again = await RunAsync("resume");

        Assert.Contains("paused\tyes", paused.Out, StringComparison.Ordinal);
        Assert.Contains("The user is paused (Holidays).", shown.Error, StringComparison.Ordinal);
        Assert.False(resumed.Json.GetProperty("paused").GetBoolean());
        Assert.Contains("The user was not paused.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_that_recurs_is_planned_listed_and_stopped()
    {
        var repeated = await RunAsync("repeat", "morning", "Good morning", "--cron", "30 8 * * MON-FRI", "--zone", "Europe/Berlin");
        var list = await RunAsync("recurring");
        var planned = (await RunAsync("list", "--json")).Json.GetProperty("posts")[0];
        await RunAsync("stop", "morning");
        var again = await TryAsync("stop", "morning");

        Assert.Matches(@"local\t\d{4}-\d\d-\d\d 08:30 Europe/Berlin", repeated.Out);
        Assert.StartsWith("morning\t30 8 * * MON-FRI\tEurope/Berlin\t", list.Out, StringComparison.Ordinal);
        Assert.Equal("morning", planned.GetProperty("repeats").GetString());
        Assert.Equal(ExitCode.Usage, again.Exit);
        Assert.Empty(Ids(await RunAsync("list", "--json")));
    }

    [Theory]
    [InlineData("every day")]
    [InlineData("0 25 * * *")]
    [InlineData("0 0 30 2 *")]
    public async Task Cron_text_that_is_none_is_refused(string cron)
    {
        var run = await TryAsync("repeat", "morning", "Good morning", "--cron", cron);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("cron text", run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<long> Ids(CommandRun run) =>
        run.Json.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("id").GetInt64());

    /// <summary>A line without what gives it colours.</summary>
    private static string Visible(string line) => System.Text.RegularExpressions.Regex.Replace(line, @"\e\[[0-9;]*[A-Za-z]", "");
}
