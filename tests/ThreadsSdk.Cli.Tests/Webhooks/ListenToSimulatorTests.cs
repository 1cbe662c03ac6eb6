using System.Text;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

public sealed class ListenToSimulatorTests : WebhookTestBase
{
    [Theory]
    [InlineData("replies", "@ben_bakes replied: Hm?")]
    [InlineData("mentions", "@ben_bakes mentioned you: @ada.codes Hm?")]
    [InlineData("publish", "@ada.codes published http")]
    [InlineData("delete", "@ada.codes deleted a post of 2")]
    public async Task Listen_shows_what_happens_on_one_line(string field, string expected)
    {
        await using var run = new ListenRun(["--simulator", Server, "--fields", field], Secret);
        await run.UntilAsync("q ends");

        await TriggerAsync(field, "--text", "Hm?");
        var line = (await run.UntilAsync(expected))
            .Split(Environment.NewLine)
            .Single(line => line.Contains(expected, StringComparison.Ordinal));

        Assert.Matches($@"^\d\d:\d\d:\d\d\t1\t{field}\tsigned\t\d+\t", line);
        Assert.Equal(ExitCode.Ok, await run.StopAsync());
        Assert.EndsWith($"Stopped: 1 event.{Environment.NewLine}", run.Text, StringComparison.Ordinal);
        Assert.Empty(Simulator.Webhooks.Subscriptions);
    }

    [Fact]
    public async Task Listen_says_that_signatures_are_not_checked_without_a_secret()
    {
        await using var run = new ListenRun(["--simulator", Server]);
        await run.UntilAsync("Signatures are not checked");

        await TriggerAsync("publish");

        await run.UntilAsync("\tpublish\tnot checked\t");
    }

    [Fact]
    public async Task App_gets_the_body_byte_for_byte_and_the_simulator_the_status_of_the_app()
    {
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri], Secret);
        await run.UntilAsync("q ends");

        await TriggerAsync("publish", "--text", "Grüße 👋 / \u202e");
        await run.UntilAsync("\t->\t200\t");
        await Simulator.Webhooks.WhenIdleAsync(Cancel);

        var (body, signature, type) = Assert.Single(app.Received);
        var sent = Assert.Single(Simulator.Webhooks.Deliveries);
        Assert.Equal(sent.Body, Encoding.UTF8.GetString(body));
        Assert.Equal((sent.Signature, "application/json"), (signature, type));
        Assert.True(ThreadsWebhookSignature.Verify(body, signature, Simulator.App.Secret));
        Assert.Equal(DeliveryStatus.Delivered, sent.Status);
        Assert.Equal(ExitCode.Ok, await run.StopAsync());
        Assert.Contains("Stopped: 1 event, 1 accepted by the app.", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError, "The app did not accept it.")]
    [InlineData(StatusCodes.Status204NoContent, "Only 200 counts as accepted.")]
    [InlineData(StatusCodes.Status404NotFound, "check the path of --forward-to")]
    [InlineData(StatusCodes.Status307TemporaryRedirect, "A redirect to https://elsewhere.example/new is not followed")]
    public async Task Status_of_the_app_other_than_200_is_passed_on_and_explained(int status, string expected)
    {
        await using var app = await AppServer.StartAsync();
        app.Status = status;
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri]);
        await run.UntilAsync("q ends");

        await TriggerAsync("publish");
        var text = await run.UntilAsync(expected);

        Assert.Contains($"\t->\t{status}\t", text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", text, StringComparison.Ordinal);
        Assert.Equal(status, Simulator.Webhooks.Deliveries[0].Attempts[0].Status);
        Assert.DoesNotContain(Simulator.Webhooks.Deliveries, delivery => delivery.Status == DeliveryStatus.Delivered);
    }

    [Fact]
    public async Task App_that_is_away_is_told_of_and_gets_what_it_missed_when_it_is_back()
    {
        var address = NoServer.Address();
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", address + "/hooks"]);
        await run.UntilAsync("q ends");

        await TriggerAsync("publish");
        var text = await run.UntilAsync($"Nothing listens at {address}. Start the app.", times: 2);
        await Simulator.Webhooks.WhenIdleAsync(Cancel);
        await using var app = await AppServer.StartAsync(new Uri(address).Port);
        Simulator.AdvanceClock(TimeSpan.FromMinutes(1));
        await run.UntilAsync("\t->\t200\t");
        await Simulator.Webhooks.WhenIdleAsync(Cancel);

        Assert.Contains("\t->\tno response\t", text, StringComparison.Ordinal);
        Assert.Contains("(the same as 1)", text, StringComparison.Ordinal);
        Assert.Single(app.Received);
        Assert.Equal([502, 502, 200], Simulator.Webhooks.Deliveries[0].Attempts.Select(attempt => attempt.Status));
    }

    [Fact]
    public async Task Keys_send_events_to_the_app_again()
    {
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(["--simulator", Server, "--forward-to", app.Address.AbsoluteUri]);
        await run.UntilAsync("Keys: r sends the last event to the app again, 2 the one before it, and so on to 9; q ends.");

        run.Press("r");
        await run.UntilAsync("There is no event yet to send again.");
        await TriggerAsync("publish", "--text", "First");
        await TriggerAsync("publish", "--text", "Second");
        await run.UntilAsync("\t->\t200\t", times: 2);
        run.Press("R\n2x 3");
        await run.UntilAsync("There were only 2 events.");
        run.Press("q");

        Assert.Equal(ExitCode.Ok, await run.EndAsync());
        Assert.Matches(@"\t2\t-> again\t200\t[^$]*\t1\t-> again\t200\t", run.Text);
        Assert.Equal(
            [0, 1, 1, 0],
            app.Received.Select(one => one.Body).Select(body => app.Received.First().Body.SequenceEqual(body) ? 0 : 1)
        );
        Assert.Empty(Simulator.Webhooks.Subscriptions);
    }

    [Fact]
    public async Task Keys_without_an_app_say_what_is_missing_and_an_ended_input_ends_nothing()
    {
        await using var run = new ListenRun(["--simulator", Server], input: "r");
        await run.UntilAsync("name its address with --forward-to");
        run.EndInput();

        await TriggerAsync("publish");

        await run.UntilAsync("\tpublish\t");
    }

    [Fact]
    public async Task Json_has_a_line_for_each_event_with_body_verdict_status_and_time()
    {
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(
            ["--simulator", Server, "--forward-to", app.Address.AbsoluteUri + "?key=canary", "--json"],
            Secret
        );
        var ready = await run.LineAsync("listening");
        await TriggerAsync("publish");
        var line = await run.LineAsync("event");
        run.Press("r");
        var again = await run.LineAsync("again");

        Assert.Equal(Simulator.Webhooks.Subscriptions[0].CallbackUri.AbsoluteUri, ready.GetProperty("callback_url").GetString());
        Assert.Equal(app.Address.AbsoluteUri, ready.GetProperty("forward_to").GetString());
        Assert.True(ready.GetProperty("checks_signatures").GetBoolean());
        Assert.Equal("right", line.GetProperty("signature").GetString());
        Assert.Equal(Simulator.Webhooks.Deliveries[0].Body, line.GetProperty("body").GetString());
        Assert.Equal("publish", line.GetProperty("changes")[0].GetProperty("field").GetString());
        Assert.Equal(Ada.Username, line.GetProperty("changes")[0].GetProperty("username").GetString());
        Assert.All([line, again], one => Assert.Equal(200, one.GetProperty("forward").GetProperty("status").GetInt32()));
        Assert.All([line, again], one => Assert.InRange(one.GetProperty("forward").GetProperty("ms").GetInt64(), 0, 60_000));
        Assert.Equal(1, again.GetProperty("number").GetInt32());
        Assert.DoesNotContain("canary", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Simulator.App.Secret, run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(120)]
    public async Task Terminal_of_any_width_shows_numbers_whole_and_nothing_that_moves_it(int width)
    {
        const string Evil =
            "red \u001b[31m, up \u001b[A, title \u001b]0;x\u0007, back \u202e and many more words that do not fit into one line";
        await using var app = await AppServer.StartAsync();
        await using var run = new ListenRun(
            ["--simulator", Server, "--fields", "replies", "--forward-to", app.Address.AbsoluteUri],
            width: width
        );
        await run.UntilAsync("ends.");

        await TriggerAsync("replies", "--text", Evil);
        var text = await run.UntilAsync(" ms");

        Assert.Contains(Simulator.Webhooks.Deliveries[0].Body.Split("\"id\":\"")[1].Split('"')[0], text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, letter => letter is '\u0007' or '\u202e');
        Assert.DoesNotContain("\u001b[A", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b]", text, StringComparison.Ordinal);
        var plain = System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
        Assert.Equal(width > 20, plain.Contains("\uFFFD[31m", StringComparison.Ordinal));
        Assert.DoesNotContain(
            plain.Split(Environment.NewLine).Where(line => line.Contains("replied", StringComparison.Ordinal)),
            line => line.Length > width
        );
    }

    [Fact]
    public async Task Listen_subscribes_again_when_the_simulator_has_forgotten_it()
    {
        await using var run = new ListenRun(["--simulator", Server], clock: new HastyClock());
        await run.UntilAsync("q ends");
        await Simulator.Webhooks.UnsubscribeAsync(Simulator.Webhooks.Subscriptions[0].Id);

        await run.UntilAsync("It is subscribed again.");

        Assert.Single(Simulator.Webhooks.Subscriptions);
        Assert.Equal(ExitCode.Ok, await run.StopAsync());
        Assert.Empty(Simulator.Webhooks.Subscriptions);
    }

    [Fact]
    public async Task Listen_says_when_the_simulator_goes_away_and_ends_well_all_the_same()
    {
        var simulator = await ThreadsSimulator.StartAsync(new() { Seed = false }, Cancel);
        var address = simulator.BaseAddress.GetLeftPart(UriPartial.Authority);
        await using var run = new ListenRun(["--simulator", address], clock: new HastyClock());
        await run.UntilAsync("q ends");
        await simulator.DisposeAsync();

        await run.UntilAsync("Nothing comes until it is back.");

        Assert.Equal(ExitCode.Ok, await run.StopAsync());
    }

    [Fact]
    public async Task Listen_ends_without_a_word_when_nobody_reads_it_and_leaves_no_subscription()
    {
        await using var output = new ClosedPipe();
        await using var run = new ListenRun(["--simulator", Server], output: output);

        Assert.Equal(ExitCode.ReaderGone, await run.EndAsync());
        Assert.Empty(run.Text);
        Assert.Empty(Simulator.Webhooks.Subscriptions);
    }

    [Fact]
    public async Task Listen_finds_the_simulator_in_the_environment_when_it_is_on_this_machine()
    {
        await using var run = new ListenRun([], new() { [CommandEnvironment.BaseAddress] = Simulator.BaseAddress.AbsoluteUri });

        await run.UntilAsync($"Listening to the simulator at {Server}");
    }

    /// <summary>Waits for nothing.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
    }

    /// <summary>What `head` leaves behind.</summary>
    private sealed class ClosedPipe : TextWriter
    {
        private const int BrokenPipe = 32;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("Broken pipe", BrokenPipe);
    }

    [Fact]
    public async Task Event_that_comes_again_after_many_others_is_said_to_be_the_same()
    {
        await using var run = new ListenRun(["--simulator", Server]);
        await run.UntilAsync("q ends");
        for (var i = 0; i < 12; i++)
        {
            await TriggerAsync("publish");
            await Simulator.Webhooks.WhenIdleAsync(Cancel);
        }

        Simulator.Webhooks.SendAgain(1);

        await run.UntilAsync("(the same as 1)");
    }
}
