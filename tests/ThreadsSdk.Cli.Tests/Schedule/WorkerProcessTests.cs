using System.Diagnostics;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Schedule;

/// <summary>Workers as a user runs them, each in a process of its own.</summary>
public sealed class WorkerProcessTests : ScheduleTestBase
{
    [Fact]
    public async Task Worker_publishes_what_another_process_plans_and_ends_well_when_it_is_stopped()
    {
        using var worker = Start("worker", "--json");
        try
        {
            Assert.Equal("working", (await ReadAsync(worker)).GetProperty("type").GetString());
            await AddAsync("Hello", "--at", "now");
            var published = await ReadAsync(worker);

            Assert.Equal("published", published.GetProperty("type").GetString());
            Assert.Equal(Posts.Select(post => post.Id), published.GetProperty("post_ids").EnumerateArray().Select(id => id.GetString()));
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            using var kill = Process.Start("kill", ["-TERM", $"{worker.Id}"]);
            await worker.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
            Assert.Equal(ExitCode.Ok, ExitCode.From(worker.ExitCode));
            Assert.Empty(await worker.StandardError.ReadToEndAsync(Cancel));
            Assert.Equal(1, (await ReadAsync(worker)).GetProperty("published").GetInt32());
        }
        finally
        {
            End(worker);
        }
    }

    [Fact]
    public async Task Post_of_a_worker_that_was_killed_is_published_once_by_the_next()
    {
        // The response comes after the post is out: a time to die in.
        Simulator.Faults.Add(SimulatorFault.DelayResponse(TimeSpan.FromSeconds(5), ThreadsOperationNames.Publishing.PublishContainer));
        var id = await AddAsync("Hello", "--at", "now");
        using var worker = Start("worker", "--json");
        try
        {
            while (Posts.Count == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), Cancel);
            }
        }
        finally
        {
            worker.Kill();
        }

        await worker.WaitForExitAsync(Cancel);
        Assert.Equal("publishing", await StateAsync(id));
        var run = await RunAsync("worker", "--once");

        Assert.Contains($"\tpublished\t{id}\t", run.Out, StringComparison.Ordinal);
        Assert.Equal("published", await StateAsync(id));
        Assert.Single(Posts);
    }

    [Fact]
    public async Task Second_worker_over_a_file_is_refused_until_the_first_has_died()
    {
        using var worker = Start("worker", "--json");
        try
        {
            await ReadAsync(worker);

            var second = await TryAsync("worker", "--once");

            Assert.Equal(ExitCode.Usage, second.Exit);
            Assert.Contains("Another worker runs over", second.Error, StringComparison.Ordinal);
            Assert.Contains("PostgreSQL", second.Error, StringComparison.Ordinal);
        }
        finally
        {
            End(worker);
        }

        await worker.WaitForExitAsync(Cancel);
        await RunAsync("worker", "--once");
    }

    [Fact]
    public async Task Processes_that_plan_with_one_key_at_once_make_one_schedule_and_one_post()
    {
        await PlanAtOnceAsync(this, []);

        Assert.Single((await RunAsync("list", "--json")).Json.GetProperty("posts").EnumerateArray());
    }

    /// <summary>Plans in a schedule that is not there yet.</summary>
    internal static async Task PlanAtOnceAsync(ScheduleTestBase test, string[] place)
    {
        Process[] all =
        [
            .. Enumerable.Range(0, 4).Select(_ => test.Start(["add", "Hello", "--at", "in 1h", "--key", "one", "--json", .. place])),
        ];
        try
        {
            var planned = await Task.WhenAll(all.Select(ReadAllAsync));
            Assert.Single(planned.Distinct());
        }
        finally
        {
            foreach (var process in all)
            {
                End(process);
                process.Dispose();
            }
        }

        static async Task<long> ReadAllAsync(Process process)
        {
            var (text, error) = (process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
            await process.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
            Assert.True(process.ExitCode == 0, await error);
            return JsonDocument.Parse(await text).RootElement.GetProperty("id").GetInt64();
        }
    }

    internal static async Task<JsonElement> ReadAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync(Cancel).AsTask().WaitAsync(Patience, Cancel);
        return JsonDocument
            .Parse(line ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(Cancel)))
            .RootElement;
    }

    internal static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }
}
