using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

public sealed class TriggerTests : WebhookTestBase
{
    protected override void Configure(ThreadsSimulatorOptions options)
    {
        options.Users.Add(new SimulatedProfile("ada"));
        options.Users.Add(new SimulatedProfile("ben"));
        options.Users.Add(new SimulatedProfile("cara") { IsPrivate = true });
        options.Users.Add(new SimulatedProfile("dora") { Scopes = [ThreadsScope.Basic] });
    }

    [Theory]
    [InlineData("replies", "somebody replied to @ada")]
    [InlineData("mentions", "somebody mentioned @ada")]
    [InlineData("publish", "@ada published a post")]
    [InlineData("delete", "@ada published a post and deleted it")]
    public async Task Trigger_says_what_happened_and_who_was_told(string field, string expected)
    {
        await using var listen = new ListenRun(["--simulator", Server]);
        var callback = await CallbackAsync(listen);

        var run = await TriggerAsync(field);

        Assert.Equal(ExitCode.Ok, run.Exit);
        var lines = run.Out.Split(Environment.NewLine);
        Assert.Equal($"happened\t{expected}", lines[0]);
        Assert.Matches(@"^post\t\d+$", lines[1]);
        Assert.Equal(["notified\t1 notification", $"\t{callback} accepted it"], lines[2..4]);
    }

    [Fact]
    public async Task Trigger_takes_user_and_text_and_tells_programs_all()
    {
        await using var listen = new ListenRun(["--simulator", Server]);
        await CallbackAsync(listen);

        var run = await TriggerAsync("replies", "--user", "@BEN", "--text", "Indeed", "--json");

        Assert.Equal(("replies", "ben"), (run.Json.GetProperty("field").GetString(), run.Json.GetProperty("username").GetString()));
        var told = Assert.Single(run.Json.GetProperty("notifications").EnumerateArray());
        Assert.Equal(("delivered", 200), (told.GetProperty("status").GetString(), told.GetProperty("last_status").GetInt32()));
        Assert.Equal("publish", run.Json.GetProperty("others")[0].GetProperty("fields")[0].GetString());
        Assert.False(run.Json.TryGetProperty("reason", out _));
        await listen.UntilAsync("@ada replied: Indeed");
    }

    [Fact]
    public async Task Trigger_says_that_nobody_has_subscribed()
    {
        var run = await TriggerAsync("publish");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("notified\tnobody", run.Out, StringComparison.Ordinal);
        Assert.Contains("why\tNobody has subscribed.", run.Out, StringComparison.Ordinal);
        Assert.Contains("next\tIn another shell: threads webhooks listen", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delete", "ada", "Nobody has subscribed to delete.", "--fields delete")]
    [InlineData(
        "replies",
        "dora",
        "@dora has no token that is good and has the scopes threads_basic, threads_read_replies.",
        "Log the user in"
    )]
    [InlineData("replies", "cara", "private profile", "--user")]
    public async Task Trigger_says_why_nobody_was_told(string field, string user, string reason, string step)
    {
        await using var listen = new ListenRun(["--simulator", Server, "--fields", "replies", "mentions"]);
        await CallbackAsync(listen);

        var run = await TriggerAsync(field, "--user", user, "--json");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains(reason, run.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains(step, run.Json.GetProperty("next_step").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trigger_says_that_a_receiver_does_not_accept_it()
    {
        await using var app = await AppServer.StartAsync();
        app.Status = 500;
        await using var listen = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri]);
        var callback = await CallbackAsync(listen);

        var run = await TriggerAsync("publish");

        Assert.Contains($"\t{callback} did not accept it. The response was HTTP 500.", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean replies?", "reply")]
    [InlineData("Did you mean mentions?", "Mention")]
    [InlineData("There are: replies, delete, mentions, publish.", "like")]
    [InlineData("Did you mean @ben?", "replies", "--user", "bne")]
    [InlineData("There are: @ada, @ben, @cara, @dora", "replies", "--user", "zoe")]
    public async Task Trigger_refuses_what_does_not_exist_with_the_nearest_name(string expected, params string[] words)
    {
        var run = await TriggerAsync(words);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trigger_passes_on_why_the_simulator_refuses_a_text()
    {
        var run = await TriggerAsync("publish", "--text", new string('x', 501));

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("500", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing happened.", run.Error, StringComparison.Ordinal);
    }
}
