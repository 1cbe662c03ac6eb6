using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Cli.Databases;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>Webhooks that an app could not handle, in a file of SQLite.</summary>
public sealed class ParkedTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threads-parked-").FullName;
    private ServiceProvider? _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "app.db");

    private IThreadsWebhookInbox Inbox => _app!.GetRequiredService<IThreadsWebhookInbox>();

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services
            .AddThreads(options => options.AccessToken = "TH")
            .AddEntityFrameworkStores(options => options.UseSqlite($"Data Source={Database}"));
        _app = services.BuildServiceProvider();
        await _app.CreateThreadsTablesAsync(Cancel);
        await Inbox.AddAsync([Event("a", "replies"), Event("b", "mentions"), Event("c", "publish")], Cancel);
        await using var batch = (await Inbox.TakeAsync(10, TimeSpan.FromMinutes(1), Cancel))!;
        await batch.ParkAsync(batch.Events[0], "The handler\nhas no idea.", Cancel);
        await batch.ParkAsync(batch.Events[1], "Nor here.", Cancel);
        await batch.CompleteAsync(batch.Events[2], Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task List_shows_id_user_field_time_failures_and_reason()
    {
        var run = await RunAsync("list");

        Assert.Equal(ExitCode.Ok, run.Exit);
        var lines = run.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Matches(@"^a\t17\treplies\t\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\t1\tThe handler has no idea\.$", lines[0]);
        Assert.StartsWith("b\t17\tmentions\t", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_tells_programs_all_that_came()
    {
        var run = await RunAsync("list", "--json");

        var first = run.Json.GetProperty("parked")[0];
        Assert.Equal(("a", "17", "replies"), (Text("id"), Text("user"), Text("field")));
        Assert.Equal("The handler\nhas no idea.", Text("reason"));
        Assert.Contains("\"id\":\"5\"", Text("change"), StringComparison.Ordinal);

        string? Text(string name) => first.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Retry_of_an_id_has_the_app_handle_it_again()
    {
        var run = await RunAsync("retry", "a");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Contains("retried\t1", run.Out, StringComparison.Ordinal);
        await using var batch = await Inbox.TakeAsync(10, TimeSpan.FromMinutes(1), Cancel);
        Assert.Equal(("a", 0), (Assert.Single(batch!.Events).Id, batch.Events[0].Failures));
    }

    [Fact]
    public async Task Retry_of_all_leaves_none()
    {
        var run = await RunAsync("retry", "--all", "--json");

        Assert.Equal(2, run.Json.GetProperty("retried").GetArrayLength());
        Assert.Contains("parked\tnone", (await RunAsync("list")).Out, StringComparison.Ordinal);
        Assert.Equal(2, await Inbox.CountAsync(Cancel));
    }

    [Fact]
    public async Task Delete_leaves_nothing_of_an_event()
    {
        var run = await RunAsync("delete", "a");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Equal(0, await Inbox.CountAsync(Cancel));
        Assert.Equal("b", Assert.Single(await Inbox.ListParkedAsync(Cancel).ToListAsync(Cancel)).Event.Id);
    }

    [Fact]
    public async Task Id_that_is_not_parked_is_named_and_the_others_are_done()
    {
        var run = await RunAsync("retry", "c", "b", "zzz");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("retried\t1", run.Out, StringComparison.Ordinal);
        Assert.Contains("Not parked: c, zzz.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("retry", "a", "--all")]
    public async Task Retry_needs_ids_or_all(params string[] words)
    {
        var run = await RunAsync(words);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Equal(2, await Inbox.ListParkedAsync(Cancel).CountAsync(Cancel));
    }

    [Fact]
    public async Task File_that_does_not_exist_is_not_made()
    {
        var missing = Path.Combine(_folder, "other.db");

        var run = await CommandRun.OfAsync(["webhooks", "parked", "list", "--database", missing], []);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("There is no file", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(missing));
    }

    [Fact]
    public async Task File_without_the_tables_is_told_by_name()
    {
        var empty = Path.Combine(_folder, "empty.db");
        await File.WriteAllBytesAsync(empty, [], Cancel);

        var run = await CommandRun.OfAsync(["webhooks", "parked", "list", "--database", empty], []);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("ThreadsInbox", run.Error, StringComparison.Ordinal);
        Assert.Contains("ThreadsSdk.EntityFrameworkCore", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://app:canary@127.0.0.1:1/app", "network")]
    [InlineData("Host=127.0.0.1;Port=1;Username=app;Password=canary;Database=app", "network")]
    [InlineData("postgres://app:canary@127.0.0.1:99999/app", "usage")]
    [InlineData("Host=127.0.0.1;Password=canary;Prot=1", "usage")]
    [InlineData("Data Source=x;Password=canary;Mode=Funny", "usage")]
    public async Task Password_is_in_no_error(string connection, string kind)
    {
        var run = await CommandRun.OfAsync(["webhooks", "parked", "list", "--json", "--database", connection], []);

        Assert.Equal(kind, run.ErrorJson.GetProperty("kind").GetString());
        Assert.DoesNotContain("canary", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "postgres://app:p%40ss@db.example:5433/my%20app",
        "Host=db.example;Port=5433;Username=app;Password=p@ss;Database=\"my app\""
    )]
    [InlineData("postgresql://app@db.example/app?sslmode=verify-full", "Host=db.example;Username=app;Database=app;SSL Mode=VerifyFull")]
    [InlineData("postgres://db.example", "Host=db.example")]
    public void Address_of_PostgreSQL_is_read_as_its_own_programs_do(string url, string expected) =>
        Assert.Equal(expected, PostgresUrl.Parse(url));

    private Task<CommandRun> RunAsync(params string[] words) =>
        CommandRun.OfAsync(["webhooks", "parked", .. words, "--database", Database], []);

    private static ThreadsWebhookEvent Event(string id, string field) =>
        new()
        {
            Id = id,
            UserId = "17",
            Json = $$$"""{"field":"{{{field}}}","value":{"id":"5"}}""",
            ReceivedAt = TimeProvider.System.GetUtcNow(),
        };
}
