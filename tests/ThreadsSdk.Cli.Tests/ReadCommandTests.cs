using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

public sealed class ReadCommandTests : IAsyncLifetime
{
    private ThreadsSimulator _simulator = null!;

    public async ValueTask InitializeAsync() =>
        _simulator = await ThreadsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Fact]
    public async Task Me_shows_the_user_of_the_token()
    {
        var text = await RunAsync("me");
        var json = await RunAsync("me", "--json");

        Assert.Contains("@" + _simulator.Users[0].Username, text.Out, StringComparison.Ordinal);
        Assert.Equal(_simulator.Users[0].Id, json.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Me_takes_the_token_from_the_input_when_asked_for_even_if_the_environment_has_one()
    {
        var other = _simulator.Users[1];

        var run = await CommandRun.OfAsync(["me", "--token-stdin", "--json"], Environment(), other.AccessToken + "\r\n");

        Assert.Equal(ExitCode.Ok, run.Exit);
        Assert.Equal(other.Id, run.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Base_address_of_the_command_line_comes_before_that_of_the_environment()
    {
        var environment = Environment();
        environment[CommandEnvironment.BaseAddress] = NoServer.Address();

        var run = await CommandRun.OfAsync(["me", "--base-address", _simulator.BaseAddress.ToString()], environment);

        Assert.Equal(ExitCode.Ok, run.Exit);
    }

    [Fact]
    public async Task Posts_shows_as_many_as_asked_for_over_several_pages()
    {
        var all = await RunAsync("posts", "--limit", "1000", "--json");
        var three = await RunAsync("posts", "--limit", "3", "--json");
        var text = await RunAsync("posts", "--limit", "3");

        Assert.True(all.Json.GetArrayLength() > 3);
        Assert.Equal(Ids(all.Json).Take(3), Ids(three.Json));
        Assert.All(Ids(three.Json), id => Assert.Contains(id, text.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posts_takes_an_id_or_the_name_of_a_profile()
    {
        var user = _simulator.Users[0];

        var byId = await RunAsync("posts", user.Id, "--limit", "2", "--json");
        var byName = await RunAsync("posts", "@" + _simulator.Users[1].Username, "--limit", "2", "--json");

        Assert.Equal(2, byId.Json.GetArrayLength());
        Assert.All(
            byName.Json.EnumerateArray(),
            post => Assert.Equal(_simulator.Users[1].Username, post.GetProperty("username").GetString())
        );
    }

    [Fact]
    public async Task Get_replies_and_insights_take_the_id_of_a_post()
    {
        var id = Ids((await RunAsync("posts", "--limit", "1", "--json")).Json)[0];

        var post = await RunAsync("get", id);
        var replies = await RunAsync("replies", id, "--json");
        var conversation = await RunAsync("replies", id, "--conversation", "--json");
        var insights = await RunAsync("insights", id);

        Assert.Contains(id, post.Out, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, replies.Json.ValueKind);
        Assert.Equal(JsonValueKind.Array, conversation.Json.ValueKind);
        Assert.Contains("views", insights.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_and_posts_keep_the_text_of_others_from_the_terminal()
    {
        using var threads = new ThreadsClient(_simulator.ClientOptions());
        var post = await threads.Publishing.CreateContainerAsync(
            ThreadsApi.OwnUser,
            ContainerMediaType.Text,
            new() { Text = "[red]not\u001b[31m red\u0007[/]", AutoPublishText = true },
            TestContext.Current.CancellationToken
        );

        var get = await RunAsync("get", post.Id!);
        var posts = await RunAsync("posts", "--limit", "1");
        var json = await RunAsync("get", post.Id!, "--json");

        Assert.DoesNotContain(get.Out + posts.Out + json.Out, character => character is '\u001b' or '\u0007');
        Assert.Contains("[red]not\uFFFD[31m red\uFFFD[/]", get.Out, StringComparison.Ordinal);
        Assert.Equal("[red]not\u001b[31m red\u0007[/]", json.Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Insights_and_quota_show_bars()
    {
        var environment = Environment();
        environment[CommandEnvironment.NoColor] = "1";

        var insights = await CommandRun.OfAsync(["insights"], environment, isTerminal: true);
        var quota = await CommandRun.OfAsync(["quota", "--all"], environment, isTerminal: true);

        Assert.Contains("█", insights.Out, StringComparison.Ordinal);
        Assert.Contains("·", quota.Out, StringComparison.Ordinal);
        Assert.Contains($"{ThreadsQuotas.Posts.Total}", quota.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_posts_and_says_when_there_are_none()
    {
        var found = await RunAsync("search", "the", "--type", "RECENT", "--json");
        var nothing = await RunAsync("search", "xyzzy");

        Assert.Equal(JsonValueKind.Array, found.Json.ValueKind);
        Assert.Contains("Nothing found", nothing.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_sends_any_request_and_prints_the_answer()
    {
        var get = await RunAsync("call", "get", "me", "-p", "fields=id,username");

        Assert.Equal(_simulator.Users[0].Id, get.Json.GetProperty("id").GetString());
        Assert.Equal(2, get.Json.EnumerateObject().Count());
    }

    [Fact]
    public async Task Call_sends_the_parameters_of_a_post_in_its_body()
    {
        var created = await RunAsync("call", "POST", "me/threads", "-p", "media_type=TEXT", "-p", "text=a=b & c");

        Assert.NotEmpty(created.Json.GetProperty("id").GetString()!);
    }

    private static List<string> Ids(JsonElement posts) => [.. posts.EnumerateArray().Select(post => post.GetProperty("id").GetString()!)];

    private async Task<CommandRun> RunAsync(params string[] args)
    {
        var run = await CommandRun.OfAsync(args, Environment());
        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Empty(run.Error);
        return run;
    }

    private Dictionary<string, string> Environment() =>
        new()
        {
            [CommandEnvironment.BaseAddress] = _simulator.BaseAddress.ToString(),
            [CommandEnvironment.AccessToken] = _simulator.Users[0].AccessToken,
        };
}
