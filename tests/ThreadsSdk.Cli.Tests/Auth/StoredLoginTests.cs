using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Auth;

public sealed class StoredLoginTests : AuthTestBase
{
    [Fact]
    public async Task A_stored_login_is_used_when_no_token_is_given()
    {
        await SaveAsync(Ben);

        var run = await RunAsync("me", "--json");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Equal(Ben.Id, run.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_token_of_the_environment_goes_before_a_stored_login_and_user_before_both()
    {
        await SaveAsync(Ben);
        var environment = Environment();
        environment[CommandEnvironment.AccessToken] = Ada.AccessToken;

        var variable = await RunAsync(["me", "--json"], environment);
        var user = await RunAsync(["me", "--json", "--user", Ben.Id], environment);

        Assert.Equal(Ada.Id, variable.Json.GetProperty("id").GetString());
        Assert.Equal(Ben.Id, user.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task One_of_several_logins_has_to_be_named()
    {
        await SaveAsync(Ada);
        await SaveAsync(Ben);
        await File.WriteAllTextAsync(Path.Combine(Folder, "usernames.json"), $$"""{"{{Ben.Id}}":"{{Ben.Username}}"}""", Cancel);

        var none = await RunAsync("me");
        var byName = await RunAsync("me", "--json", "--user", "@" + Ben.Username);
        var unknown = await RunAsync("me", "--user", "nobody");

        Assert.Equal(ExitCode.Usage, none.Exit);
        Assert.Contains($"--user {Ada.Id}", none.Error, StringComparison.Ordinal);
        Assert.Contains($"--user {Ben.Username}", none.Error, StringComparison.Ordinal);
        Assert.Equal(Ben.Id, byName.Json.GetProperty("id").GetString());
        Assert.Equal(ExitCode.Usage, unknown.Exit);
        Assert.Contains("threads auth status", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stored_login_refreshes_itself_when_it_is_near_its_end()
    {
        await SaveAsync(Ada);
        Clock.Turn(TimeSpan.FromDays(45));

        var run = await RunAsync("me");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        var stored = await StoredAsync(Ada);
        Assert.NotEqual(Ada.AccessToken, stored.AccessToken);
        Assert.Equal(Clock.GetUtcNow().Add(ThreadsLimits.LongLivedTokenLifetime), stored.ExpiresAt);
    }

    [Fact]
    public async Task An_expired_login_is_refused_with_the_way_to_a_new_one()
    {
        await SaveAsync(Ada);
        Clock.Turn(TimeSpan.FromDays(61));

        var run = await RunAsync("me");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("threads auth login", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_of_one_server_is_not_sent_to_another()
    {
        await SaveAsync(Ada);
        var environment = Environment();
        environment[CommandEnvironment.BaseAddress] = NoServer.Address();

        var run = await RunAsync(["me"], environment);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("there is none", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_PyThreads_logins_can_be_named()
    {
        var folder = Path.Combine(Home, "elsewhere");
        await new FileThreadsCredentialStore(folder).SaveAsync(
            new()
            {
                UserId = Ada.Id,
                AccessToken = Ada.AccessToken,
                ExpiresAt = Clock.GetUtcNow().AddDays(50),
            },
            cancellationToken: Cancel
        );
        var environment = Environment();
        environment[CommandEnvironment.Credentials] = folder;

        var option = await RunAsync("me", "--json", "--store", folder);
        var variable = await RunAsync(["me", "--json"], environment);

        Assert.Equal(Ada.Id, option.Json.GetProperty("id").GetString());
        Assert.Equal(Ada.Id, variable.Json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Status_shows_logins_and_never_a_token()
    {
        var empty = await RunAsync("auth", "status");
        await SaveAsync(Ada);
        await SaveAsync(Ben, age: TimeSpan.FromDays(61));
        await File.WriteAllTextAsync(Path.Combine(Folder, "user-1.json"), "{}", Cancel);
        var environment = Environment();
        environment[CommandEnvironment.AccessToken] = Ada.AccessToken;

        var text = await RunAsync(["auth", "status"], environment);
        var json = await RunAsync(["auth", "status", "--json"], environment);

        Assert.Contains("threads auth login", empty.Out, StringComparison.Ordinal);
        Assert.Contains($"{Ada.AccessToken.Length} characters", text.Out, StringComparison.Ordinal);
        Assert.Contains("expired", text.Out, StringComparison.Ordinal);
        var logins = json.Json.GetProperty("logins").EnumerateArray().ToDictionary(login => login.GetProperty("user").GetString()!);
        Assert.Equal("good", logins[Ada.Id].GetProperty("state").GetString());
        Assert.Equal("expired", logins[Ben.Id].GetProperty("state").GetString());
        Assert.Equal("damaged", logins["1"].GetProperty("state").GetString());
        Assert.Equal(Ada.AccessToken.Length, logins[Ada.Id].GetProperty("token_length").GetInt32());
        Assert.Equal(Ada.AccessToken.Length, json.Json.GetProperty("environment_token_length").GetInt32());
    }

    [Fact]
    public async Task Status_says_what_Meta_grants_without_saying_so()
    {
        await Store.SaveAsync(
            new()
            {
                UserId = Ada.Id,
                AccessToken = Ada.AccessToken,
                ExpiresAt = Clock.GetUtcNow().AddDays(50),
                Scopes = [ThreadsScope.Basic, ThreadsScope.KeywordSearch, ThreadsScope.ProfileDiscovery, ThreadsScope.ContentPublish],
            },
            cancellationToken: Cancel
        );

        var text = await RunAsync("auth", "status");
        var json = await RunAsync("auth", "status", "--json");

        string[] notes =
        [
            "refreshing a token never adds one",
            "own posts only until Meta has approved the app",
            "only Meta's own few",
            "switches that on",
        ];
        Assert.All(notes, note => Assert.Contains(note, json.Json.GetProperty("notes").ToString(), StringComparison.Ordinal));
        Assert.Contains("refreshing a token never adds one", text.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logout_forgets_the_login_and_says_that_the_token_lives_on()
    {
        await SaveAsync(Ada);
        await SaveAsync(Ben);

        var ambiguous = await RunAsync("auth", "logout");
        var one = await RunAsync("auth", "logout", "--user", Ada.Id);
        var rest = await RunAsync("auth", "logout", "--all", "--json");
        var none = await RunAsync("auth", "logout");

        Assert.Equal(ExitCode.Usage, ambiguous.Exit);
        Assert.Contains("stays valid at Meta", one.Out, StringComparison.Ordinal);
        Assert.Contains("Website", one.Out, StringComparison.Ordinal);
        Assert.Equal(Ben.Id, rest.Json.GetProperty("logged_out")[0].GetString());
        Assert.Equal(ExitCode.Ok, none.Exit);
        Assert.Empty(Directory.GetFiles(Folder, "user-*.json"));
    }

    [Fact]
    public async Task Inspect_asks_about_the_token_of_the_input_the_environment_or_the_login()
    {
        await SaveAsync(Ben);
        var environment = Environment();
        environment[CommandEnvironment.AccessToken] = Ada.AccessToken;

        using var input = new StringReader(Ada.AccessToken + "\n");
        var fromInput = await RunAsync(["auth", "inspect", "--token-stdin", "--json"], Environment(), input);
        var variable = await RunAsync(["auth", "inspect"], environment);
        var login = await RunAsync("auth", "inspect");

        Assert.Equal(Ada.Id, fromInput.Json.GetProperty("user_id").GetString());
        Assert.Contains(Ada.Id, variable.Out, StringComparison.Ordinal);
        Assert.Contains(Ben.Id, login.Out, StringComparison.Ordinal);
        Assert.Contains("in 60 days", login.Out, StringComparison.Ordinal);
    }
}
