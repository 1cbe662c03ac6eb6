using System.Diagnostics;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class DemoTests
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task Demo_runs_to_its_end_in_plain_text_and_shows_its_calls()
    {
        var watch = Stopwatch.StartNew();

        var run = await CommandRun.OfAsync("demo");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Empty(run.Error);
        Assert.DoesNotContain(Escape, run.Out);
        Assert.DoesNotContain($" {Environment.NewLine}", run.Out, StringComparison.Ordinal);
        Assert.All(
            [
                "> oauth.CreateAuthorization(ThreadsScopes.All)",
                "> oauth.CompleteAuthorizationAsync(callback, login.State)",
                "> threads.OAuth.InspectTokenAsync(",
                "> threads.PublishAsync(Post.Text(\"Hello from .NET\")",
                "> threads.PublishAsync(Post.Image(",
                "> threads.PublishAsync(Post.Video(",
                "> threads.PublishAsync(Post.Carousel(",
                "Overflow.Chain with { IsNumbered = true }",
                "> simulator.Faults.Add(SimulatorFault.LoseResponse(",
                "a response was lost",
                "Posts with this text: 1.",
                "> threads.Media.ListPageAsync(\"me\", new() { Limit = ",
                "After = page.After",
                "> threads.Replies.HideAsync(",
                "> threads.Insights.GetForUserAsync(",
                "> threads.Publishing.GetLimitAsync(",
                "IN_PROGRESS",
                "HIDDEN",
                "What next",
            ],
            text => Assert.Contains(text, run.Out, StringComparison.Ordinal)
        );
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"The demo took {watch.Elapsed}.");
    }

    [Fact]
    public async Task Demo_prints_one_document_of_json_with_the_results_of_all_steps()
    {
        var run = await CommandRun.OfAsync("demo", "--json");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        var steps = run.Json.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(12, steps.Count);
        Assert.All(steps, step => Assert.NotEqual(0, step.GetProperty("calls").GetArrayLength()));
        Assert.Equal(5, steps.Count(step => step.GetProperty("results").TryGetProperty("post", out _)));
        Assert.Contains(
            steps,
            step => step.GetProperty("results").TryGetProperty("posts_with_this_text", out var count) && count.GetString() == "1"
        );
        Assert.Contains(
            steps,
            step => step.GetProperty("results").TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Object
        );
    }

    [Fact]
    public async Task Demo_has_colours_in_a_terminal_and_none_when_they_are_not_wanted()
    {
        var colours = await CommandRun.OfAsync(["demo"], new() { ["TERM"] = "xterm-256color" }, isTerminal: true);
        var plain = await CommandRun.OfAsync(
            ["demo"],
            new() { ["TERM"] = "xterm-256color", [CommandEnvironment.NoColor] = "1" },
            isTerminal: true
        );

        Assert.True(colours.Exit == ExitCode.Ok, colours.Error);
        Assert.Contains(Escape, colours.Out);
        Assert.True(plain.Exit == ExitCode.Ok, plain.Error);
        Assert.DoesNotContain(Escape, plain.Out);
    }

    [Fact]
    public async Task Demo_uses_a_running_simulator_and_shows_neither_its_secret_nor_a_token()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(
            new() { VideoProcessingTime = TimeSpan.FromSeconds(0.3) },
            TestContext.Current.CancellationToken
        );

        var run = await CommandRun.OfAsync(
            ["demo", "--base-address", simulator.BaseAddress.ToString(), "--app-id", simulator.App.Id],
            new() { [CommandEnvironment.ApiSecret] = simulator.App.Secret, [CommandEnvironment.RedirectUri] = simulator.App.RedirectUri }
        );

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.DoesNotContain(simulator.App.Secret, run.Out, StringComparison.Ordinal);
        Assert.All(simulator.Users, user => Assert.DoesNotContain(user.AccessToken, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_with_a_wrong_app_says_what_to_check()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(
            ["demo", "--base-address", simulator.BaseAddress.ToString(), "--app-id", "1", "--redirect-uri", simulator.App.RedirectUri],
            new() { [CommandEnvironment.AppSecret] = simulator.App.Secret }
        );

        Assert.Equal(ExitCode.Unintelligible, run.Exit);
        Assert.Contains("app id", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_without_its_simulator_says_that_there_is_none()
    {
        var run = await CommandRun.OfAsync(
            ["demo", "--base-address", NoServer.Address(), "--app-id", "1", "--redirect-uri", "http://127.0.0.1/callback"],
            new() { [CommandEnvironment.AppSecret] = "secret" }
        );

        Assert.Equal(ExitCode.Network, run.Exit);
        Assert.Contains("threads simulator", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_with_a_wrong_secret_fails_and_does_not_show_it()
    {
        const string wrong = "not-the-secret-of-this-app";
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var run = await CommandRun.OfAsync(
            [
                "demo",
                "--base-address",
                simulator.BaseAddress.ToString(),
                "--app-id",
                simulator.App.Id,
                "--redirect-uri",
                simulator.App.RedirectUri,
                "--json",
            ],
            new() { [CommandEnvironment.AppSecret] = wrong }
        );

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Empty(run.Out);
        Assert.Equal(ThreadsOperationNames.OAuth.ExchangeCode, run.ErrorJson.GetProperty("operation").GetString());
        Assert.DoesNotContain(wrong, run.Error, StringComparison.Ordinal);
    }
}
