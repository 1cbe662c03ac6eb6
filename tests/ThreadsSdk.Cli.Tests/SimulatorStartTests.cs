using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>What `threads simulator` can begin with.</summary>
public sealed class SimulatorStartTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("23h", "code 100")]
    [InlineData("24h", null)]
    [InlineData("60d", "Session has expired")]
    public Task Tokens_are_as_old_as_asked(string age, string? refusal) =>
        RunAsync(
            async (threads, ready) =>
            {
                var token = ready.GetProperty("users")[0].GetProperty("access_token").GetString()!;

                var error = await Record.ExceptionAsync(() => threads.OAuth.RefreshTokenAsync(token, Cancel));

                Assert.Equal(refusal is not null, error is ThreadsApiException);
                Assert.Contains(refusal ?? "", error?.Message ?? "", StringComparison.Ordinal);
            },
            "--token-age",
            age
        );

    [Theory]
    [InlineData("99", false)]
    [InlineData("100", true)]
    public Task Every_user_has_as_many_followers_as_asked(string count, bool isFound) =>
        RunAsync(
            async (threads, _) =>
                Assert.Equal(isFound, await Record.ExceptionAsync(() => threads.Profiles.LookupAsync("ben_bakes", Cancel)) is null),
            "--follower-count",
            count
        );

    [Fact]
    public Task Simulator_is_empty_when_asked() =>
        RunAsync(
            async (threads, _) =>
            {
                Assert.Empty(await threads.Media.ListAsync(ThreadsApi.OwnUser, cancellationToken: Cancel).ToListAsync(Cancel));
                Assert.Empty(await threads.Media.ListMentionsAsync(ThreadsApi.OwnUser, cancellationToken: Cancel).ToListAsync(Cancel));
            },
            "--empty"
        );

    [Fact]
    public async Task Users_come_from_a_file()
    {
        await File.WriteAllTextAsync(
            _path,
            """
            [
              {
                "username": "@amara", "name": "Amara Diallo", "biography": "Rivers.", "is_verified": true, "is_eligible_for_geo_gating": true,
                "follower_count": 7, "token_age": "36h", "scopes": ["threads_basic", "threads_read_replies"], "posts": ["First", "Second"]
              },
              { "username": "bo", "is_private": true }
            ]
            """,
            Cancel
        );

        await RunAsync(
            async (threads, ready) =>
            {
                var fields =
                    ProfileFields.Name | ProfileFields.ThreadsBiography | ProfileFields.IsVerified | ProfileFields.IsEligibleForGeoGating;
                var me = await threads.Profiles.GetAsync(ThreadsApi.OwnUser, fields, Cancel);
                var posts = await threads.Media.ListAsync(ThreadsApi.OwnUser, cancellationToken: Cancel).ToListAsync(Cancel);
                var token = ready.GetProperty("users")[0].GetProperty("access_token").GetString()!;
                var inspection = await threads.OAuth.InspectTokenAsync(token, Cancel);

                Assert.Equal(
                    ["amara", "bo"],
                    ready.GetProperty("users").EnumerateArray().Select(user => user.GetProperty("username").GetString())
                );
                Assert.Equal(
                    ("Amara Diallo", "Rivers.", true, true),
                    (me.Name, me.ThreadsBiography, me.IsVerified, me.IsEligibleForGeoGating)
                );
                Assert.Equal(["Second", "First"], posts.Select(post => post.Text));
                Assert.Equal([ThreadsScope.Basic, ThreadsScope.ReadReplies], inspection.Scopes);
                Assert.InRange(
                    TimeProvider.System.GetUtcNow() - inspection.IssuedAt!.Value,
                    TimeSpan.FromHours(36),
                    TimeSpan.FromHours(37)
                );
            },
            "--users",
            _path
        );
    }

    [Theory]
    [InlineData("[{", "is no JSON: see line 1.")]
    [InlineData("{}", "it is no array with users in it.")]
    [InlineData("[]", "it is no array with users in it.")]
    [InlineData("[1]", "user 1 is no object.")]
    [InlineData("""[{"username":"a"},{"name":"b"}]""", "user 2 has no username.")]
    [InlineData("""[{"username":" "}]""", "user 1 has no username.")]
    [InlineData("""[{"username":"a","follower_count":-1}]""", "user 1 has a wrong follower_count: -1.")]
    [InlineData("""[{"username":"a","token_age":"old"}]""", "user 1 has a wrong token_age: \"old\".")]
    [InlineData("""[{"username":"a","posts":[1]}]""", "user 1 has a wrong posts: [1].")]
    [InlineData("""[{"username":"a","followers":1}]""", "there is no followers of a user.")]
    [InlineData("""[{"username":"a"},{"username":"A"}]""", "has two users with the handle A.")]
    public async Task File_that_says_no_users_is_refused_with_the_place(string json, string reason)
    {
        await File.WriteAllTextAsync(_path, json, Cancel);

        var run = await CommandRun.OfAsync("simulator", "--port", "0", "--users", _path);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is not there", "--users", "none.json")]
    [InlineData("A time is written like", "--token-age", "40000d")]
    [InlineData("A time is written like", "--token-age", "yesterday")]
    [InlineData("must not be negative", "--follower-count=-1")]
    [InlineData("--seed chooses what happens with --like-meta", "--seed", "7")]
    public async Task State_that_cannot_be_is_refused(string reason, params string[] options)
    {
        var run = await CommandRun.OfAsync(["simulator", "--port", "0", .. options]);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_calls_meet_the_same_faults_when_the_seed_is_the_same()
    {
        var first = await FaultsAsync("1");
        var second = await FaultsAsync("1");
        var other = await FaultsAsync("2");

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    /// <summary>Publishes one text after the other at once, and tells which of them were refused.</summary>
    private static async Task<string> FaultsAsync(string seed)
    {
        var faults = "";
        await RunAsync(
            async (threads, _) =>
            {
                for (var number = 0; number < 16; number++)
                {
                    var id = (
                        await threads.Publishing.CreateContainerAsync(
                            ThreadsApi.OwnUser,
                            ContainerMediaType.Text,
                            new() { Text = "Hello" },
                            Cancel
                        )
                    ).Id!;
                    var error = await Record.ExceptionAsync(() => threads.Publishing.PublishContainerAsync(ThreadsApi.OwnUser, id, Cancel));
                    faults += error is null ? '.' : 'x';
                }
            },
            "--like-meta",
            "--seed",
            seed
        );
        return faults;
    }

    private static async Task RunAsync(Func<ThreadsClient, JsonElement, Task> use, params string[] options)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        using var output = new LineWriter();
        var streams = new CommandStreams(TextReader.Null, output, TextWriter.Null);
        var environment = new CommandEnvironment(new Dictionary<string, string>());
        var run = ThreadsCommand.RunAsync(["simulator", "--port", "0", "--json", .. options], streams, environment, stop.Token);
        var ready = JsonDocument.Parse(await output.FirstLine.WaitAsync(TimeSpan.FromSeconds(30), Cancel)).RootElement;
        using var threads = new ThreadsClient(
            ready.GetProperty("users")[0].GetProperty("access_token").GetString()!,
            new() { BaseAddress = new Uri(ready.GetProperty("base_address").GetString()!), MaxRetries = 0 }
        );
        try
        {
            await use(threads, ready);
        }
        finally
        {
            await stop.CancelAsync();
            Assert.Equal(ExitCode.Ok, ExitCode.From(await run));
        }
    }
}
