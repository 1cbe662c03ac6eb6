using System.Text.RegularExpressions;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed partial class ResumeTests : PostingTestBase
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"word{number}"));

    [Fact]
    public async Task Post_survives_a_lost_answer_with_one_post()
    {
        Simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Publishing.PublishContainer));

        var run = await RunAsync("post", "Once, whatever happens");

        Assert.Single(Posts);
        Assert.Contains("Threads is asked what became of it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_that_fails_tells_what_is_out_and_is_finished_by_the_line_it_prints()
    {
        Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.UserRestricted, ThreadsOperationNames.Publishing.PublishContainer) with
            {
                Skip = 1,
            }
        );

        var failed = await TryAsync("post", Long, "--chain", "--number");
        var line = ResumeLine().Match(failed.Error);
        var list = await RunAsync("post", "--resume");
        var listJson = await RunAsync("post", "--resume", "--json");
        var out1 = Assert.Single(Posts).Id;
        var resumed = await RunAsync([.. line.Groups["args"].Value.Trim().Split(' ')]);
        var empty = await RunAsync("post", "--resume");

        Assert.Equal(ExitCode.Api, failed.Exit);
        Assert.True(line.Success, failed.Error);
        Assert.Contains($"out: {out1}", failed.Error, StringComparison.Ordinal);
        Assert.Contains(line.Groups["id"].Value, list.Out, StringComparison.Ordinal);
        Assert.Contains("1 of ", list.Out, StringComparison.Ordinal);
        Assert.Equal(out1, listJson.Json[0].GetProperty("published")[0].GetString());
        Assert.True(Posts.Count > 1);
        Assert.Equal(Posts.Count, Posts.Select(post => post.Text).Distinct().Count());
        Assert.All(Posts, post => Assert.Contains(post.Id, resumed.Out, StringComparison.Ordinal));
        Assert.Contains("nothing was stopped", empty.Out, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task A_failure_in_json_names_the_journal_and_what_is_out()
    {
        Simulator.Faults.Add(
            SimulatorFault.Refuse(ThreadsError.UserRestricted, ThreadsOperationNames.Publishing.PublishContainer) with
            {
                Skip = 1,
            }
        );

        var run = await TryAsync("post", Long, "--chain", "--json");

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Matches("^[0-9a-f]{12}$", run.ErrorJson.GetProperty("journal").GetString());
        Assert.Equal(Posts[0].Id, run.ErrorJson.GetProperty("published")[0].GetString());
        Assert.Contains("--resume", run.ErrorJson.GetProperty("next_step").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Ada.AccessToken, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_that_resumes_keeps_the_options_it_needs()
    {
        Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.UserRestricted, ThreadsOperationNames.Publishing.PublishContainer));
        var environment = Environment();
        environment.Remove(CommandEnvironment.BaseAddress);
        var journals = Path.Combine(Journals, "it's here");
        var address = Simulator.BaseAddress.ToString();

        var run = await CommandRun.OfAsync(
            ["post", "Hello", "--base-address", address, "--journals", journals, "--host", $"folder:{Site}=https://example.com"],
            environment
        );

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Contains($"--base-address {address}", run.Error, StringComparison.Ordinal);
        Assert.Contains($@"--journals '{journals.Replace("'", @"'\''", StringComparison.Ordinal)}'", run.Error, StringComparison.Ordinal);
        Assert.Contains($"--host folder:{Site}=https://example.com", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_post_ends_with_130_and_can_be_resumed()
    {
        Simulator.Faults.Add(SimulatorFault.StallContainer(ContainerMediaType.Image));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var error = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, TextWriter.Null, error);
        var running = ThreadsCommand.RunAsync(
            ["post", "Hello", "--file", "https://example.com/a.jpg"],
            streams,
            new CommandEnvironment(Environment()),
            stop.Token
        );
        await error.Until("IN_PROGRESS").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        Assert.Equal(ExitCode.Cancelled, ExitCode.From(await running));
        Assert.Contains("error: Stopped.", error.ToString(), StringComparison.Ordinal);
        Assert.Matches(ResumeLine(), error.ToString());
        Assert.Single(Written());
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task A_post_is_not_resumed_with_the_token_of_somebody_else()
    {
        Simulator.Faults.Add(SimulatorFault.Refuse(ThreadsError.UserRestricted, ThreadsOperationNames.Publishing.PublishContainer));
        var failed = await TryAsync("post", "Hello");
        var id = ResumeLine().Match(failed.Error).Groups["id"].Value;

        var run = await CommandRun.OfAsync(["post", "--resume", id], Environment(Simulator.Users[1]));

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(Ada.Id, run.Error, StringComparison.Ordinal);
        Assert.Empty(Simulator.PublishedBy(Simulator.Users[1]));
    }

    [Fact]
    public async Task An_unknown_journal_is_refused_with_the_way_to_list_them()
    {
        var run = await TryAsync("post", "--resume", "0123456789ab");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("0123456789ab", run.Error, StringComparison.Ordinal);
        Assert.Contains("threads post --resume", run.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"To go on: threads (?<args>post --resume (?<id>[0-9a-f]{12}).*)")]
    private static partial Regex ResumeLine();
}
