using ThreadsSdk.Cli.Failures;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Schedule;

/// <summary>A schedule in PostgreSQL, over which many workers run.</summary>
public sealed class PostgresTests : ScheduleTestBase, IClassFixture<PostgresServer>
{
    private readonly PostgresServer _server;

    public PostgresTests(PostgresServer server) => _server = server;

    [Fact]
    public async Task Two_workers_publish_each_post_once_and_in_order()
    {
        var database = await CreateDatabaseAsync();
        using var one = Start("worker", "--json", "--database", database);
        using var two = Start("worker", "--json", "--database", database);
        try
        {
            await Task.WhenAll(WorkerProcessTests.ReadAsync(one), WorkerProcessTests.ReadAsync(two));
            for (var i = 1; i <= 8; i++)
            {
                await RunAsync("add", $"Number {i}", "--at", "now", "--database", database);
            }

            while (!(await RunAsync("list", "--database", database)).Out.StartsWith("Nothing found.", StringComparison.Ordinal))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
            }

            Assert.Equal(Enumerable.Range(1, 8).Select(number => $"Number {number}"), Posts.Select(post => post.Text));
        }
        finally
        {
            WorkerProcessTests.End(one);
            WorkerProcessTests.End(two);
        }
    }

    [Fact]
    public async Task Processes_that_plan_with_one_key_at_once_make_one_schedule_and_one_post()
    {
        var database = await CreateDatabaseAsync();

        await WorkerProcessTests.PlanAtOnceAsync(this, ["--database", database]);

        Assert.Single((await RunAsync("list", "--json", "--database", database)).Json.GetProperty("posts").EnumerateArray());
    }

    [Fact]
    public async Task Worker_that_runs_once_publishes_from_it()
    {
        var database = await CreateDatabaseAsync();
        var missing = await TryAsync("list", "--database", database);
        await RunAsync("add", "Hello", "--at", "now", "--database", database);

        await RunAsync("worker", "--once", "--database", database);

        Assert.Equal(ExitCode.Usage, missing.Exit);
        Assert.Contains("There is no schedule in PostgreSQL.", missing.Error, StringComparison.Ordinal);
        Assert.Equal("Hello", Assert.Single(Posts).Text);
    }

    [Fact]
    public async Task Post_of_a_user_whose_login_is_elsewhere_is_planned_by_id()
    {
        var database = await CreateDatabaseAsync();

        var planned = await RunAsync("add", "Hello", "--at", "in 1h", "--user", "42", "--database", database, "--json");
        var own = await TryAsync("add", "Hello", "--at", "in 1h", "--user", "42");

        Assert.Equal("42", planned.Json.GetProperty("user").GetString());
        Assert.Equal(ExitCode.Usage, own.Exit);
    }

    private async Task<string> CreateDatabaseAsync()
    {
        Assert.SkipWhen(_server.Absence is not null, _server.Absence ?? "");
        return await _server.CreateDatabaseAsync(Cancel);
    }
}
