using Microsoft.Data.Sqlite;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Schedule;

/// <summary>Workers that publish what is due and end, as a cron job runs them.</summary>
public sealed class WorkerOnceTests : ScheduleTestBase
{
    [Fact]
    public async Task Worker_publishes_what_is_due_in_order_and_leaves_the_rest()
    {
        var first = await AddAsync("First", "--at", "now");
        var second = await AddAsync("Second", "--at", "now");
        var later = await AddAsync("Later", "--at", "in 1h");

        var run = await RunAsync("worker", "--once");

        Assert.Equal(["First", "Second"], Posts.Select(post => post.Text));
        Assert.Equal(["published", "published", "planned"], [await StateAsync(first), await StateAsync(second), await StateAsync(later)]);
        Assert.Matches($@"^[-0-9]{{10}} [:0-9]{{8}}Z\tpublished\t{first}\t{Ada.Id}\t{Posts[0].Id}\r?$", run.Out.Split('\n')[0]);
        Assert.Contains("published 2, parked 0, waiting 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_with_nothing_to_do_ends_at_once()
    {
        var run = await RunAsync("worker", "--once", "--json");

        Assert.Equal(["working", "ended"], Types(run.Out));
    }

    [Fact]
    public async Task Post_whose_login_is_no_longer_valid_is_parked_and_goes_out_after_a_new_one()
    {
        await SaveLoginAsync(Ada, token: "THrevoked");
        var id = await AddAsync("Hello", "--at", "now");

        var parked = await TryAsync("worker", "--once");
        var shown = await RunAsync("show", $"{id}");
        await SaveLoginAsync(Ada);
        await RunAsync("run", $"{id}");
        await RunAsync("worker", "--once");

        Assert.Equal(ExitCode.Parked.Number, parked.Code);
        Assert.Contains($"\tparked\t{id}\t{Ada.Id}\tlogin: ", parked.Out, StringComparison.Ordinal);
        Assert.Contains("problem\tlogin", shown.Out, StringComparison.Ordinal);
        Assert.Contains($"to do\tLog in again: threads auth login\n\tThen: threads schedule run {id}", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("THrevoked", parked.Out + parked.Error + shown.Out, StringComparison.Ordinal);
        Assert.Equal("published", await StateAsync(id));
        Assert.Single(Posts);
    }

    [Fact]
    public async Task Post_that_Threads_refuses_for_a_while_waits_and_the_worker_says_until_when()
    {
        Simulator.Faults.Add(SimulatorFault.LimitRate(TimeSpan.FromMinutes(30)) with { Times = int.MaxValue });
        var id = await AddAsync("Hello", "--at", "now");

        var run = await RunAsync("worker", "--once", "--json");

        Assert.Equal(["working", "waiting", "ended"], Types(run.Out));
        Assert.Contains("\"problem\":\"quota\"", run.Out, StringComparison.Ordinal);
        Assert.Matches($@"(?m)^{id}\t[-0-9: ]+\twaiting\t", (await RunAsync("list")).Out);
        Assert.Contains("it is tried again by itself", (await RunAsync("show", $"{id}")).Out, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task Posts_of_a_paused_user_stay()
    {
        await AddAsync("Hello", "--at", "now");
        await RunAsync("pause");

        await RunAsync("worker", "--once");
        Assert.Empty(Posts);

        await RunAsync("resume");
        await RunAsync("worker", "--once");
        Assert.Single(Posts);
    }

    [Fact]
    public async Task Post_that_is_later_than_it_may_be_is_parked()
    {
        var id = await AddAsync("Good morning", "--at", "now", "--late-up-to", "0s");

        var run = await TryAsync("worker", "--once");

        Assert.Equal(ExitCode.Parked.Number, run.Code);
        Assert.Contains("problem\tlate", (await RunAsync("show", $"{id}")).Out, StringComparison.Ordinal);
        Assert.Empty(Posts);
    }

    [Fact]
    public async Task File_of_this_machine_is_published_out_of_the_schedule()
    {
        var (picture, site) = (Path.Combine(Home, "cat.png"), Path.Combine(Home, "site"));
        await File.WriteAllBytesAsync(picture, Pictures.Png, Cancel);
        Directory.CreateDirectory(site);
        await AddAsync("A cat", "--file", picture, "--at", "now");
        File.Delete(picture);

        await RunAsync("worker", "--once", "--host", $"folder:{site}=https://media.example");

        Assert.StartsWith("https://media.example/", Assert.Single(Assert.Single(Posts).Media).Url, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(site));
    }

    [Fact]
    public async Task Worker_without_any_login_publishes_nothing()
    {
        Directory.Delete(Credentials, recursive: true);

        var run = await TryAsync("worker", "--once");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("threads auth login", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worker_whose_output_cannot_be_written_says_so_and_has_published()
    {
        await AddAsync("Hello", "--at", "now");
        using var error = new StringWriter();
        var streams = new CommandStreams(TextReader.Null, new BrokenWriter(), error);

        var code = await ThreadsCommand.RunAsync(["schedule", "worker"], streams, new CommandEnvironment(Environment()), Cancel);

        Assert.Equal(ExitCode.Unwritten, ExitCode.From(code));
        Assert.Equal("published", await StateAsync(1));
    }

    [Fact]
    public async Task Schedule_is_readable_by_its_owner_only_skipped_on_Windows()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        await AddAsync("Hello", "--at", "now");
        await RunAsync("worker", "--once");

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        var files = Directory.GetFiles(Folder);
        Assert.Contains(Path.Combine(Folder, "schedule.db"), files);
        foreach (var path in files.Append(Folder))
        {
            Assert.Equal(UnixFileMode.None, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path) & Others);
        }
    }

    [Fact]
    public async Task Named_file_is_made_by_add_alone()
    {
        var database = Path.Combine(Home, "mine.db");

        var list = await TryAsync("list", "--database", database);
        var worker = await TryAsync("worker", "--once", "--database", database);
        Assert.False(File.Exists(database));
        await RunAsync("add", "Hello", "--at", "now", "--database", database);
        await RunAsync("worker", "--once", "--database", database);

        Assert.Equal((ExitCode.Usage, ExitCode.Usage), (list.Exit, worker.Exit));
        Assert.Contains($"There is no file {database}.", list.Error, StringComparison.Ordinal);
        Assert.Single(Posts);
        Assert.Contains("Nothing found.", (await RunAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_without_a_schedule_is_left_as_it_is()
    {
        var database = Path.Combine(Home, "app.db");
        await using (var connection = new SqliteConnection($"Data Source={database}"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE Mine (Id integer)";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        var run = await TryAsync("list", "--database", database);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains($"There is no schedule in {database}.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://app:canary@127.0.0.1:1/app", "network")]
    [InlineData("Host=127.0.0.1;Password=canary;Prot=1", "usage")]
    public async Task Password_of_a_database_is_in_no_error(string connection, string kind)
    {
        var list = await TryAsync("list", "--json", "--database", connection);
        var worker = await TryAsync("worker", "--once", "--json", "--database", connection);

        Assert.All([list, worker], run => Assert.Equal(kind, run.ErrorJson.GetProperty("kind").GetString()));
        Assert.DoesNotContain("canary", list.Error + list.Out + worker.Error + worker.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Types(string lines) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("type").GetString()!);
}
