using ThreadsSdk.Cli.DotEnv;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Auth;

public sealed class RefreshTests : AuthTestBase
{
    private static readonly TimeSpan Day = ThreadsLimits.TokenRefreshAge;

    [Fact]
    public async Task Refresh_of_a_young_token_ends_with_3_and_says_when_to_come_back()
    {
        await SaveAsync(Ada);

        var run = await RunAsync("auth", "refresh", "--json");

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("24 hours", run.ErrorJson.GetProperty("next_step").GetString(), StringComparison.Ordinal);
        Assert.Equal(Ada.AccessToken, (await StoredAsync(Ada)).AccessToken);
    }

    [Fact]
    public async Task Refresh_renews_the_stored_login_after_24_hours()
    {
        await SaveAsync(Ada);
        Clock.Turn(Day);

        var run = await RunAsync("auth", "refresh", "--json");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Equal(Clock.GetUtcNow().Add(ThreadsLimits.LongLivedTokenLifetime), run.Json.GetProperty("expires").GetDateTimeOffset());
        Assert.NotEqual(Ada.AccessToken, (await StoredAsync(Ada)).AccessToken);
    }

    /// <summary>The command lines of ThreadsPipe's refresh_token in auto mode.</summary>
    [Theory]
    [InlineData("-auto true -p PATH -v TOKEN -s true")]
    [InlineData("--auto_mode true --env_path PATH --env_variable TOKEN --silent true")]
    [InlineData("--auto --env-path PATH --env-variable TOKEN --silent")]
    public async Task Refresh_with_auto_renews_the_token_in_the_env_file(string line)
    {
        var before = $"\uFEFFA='1'\nTOKEN='x' # first\n  export TOKEN = '{Ada.AccessToken}'   # \"last\"\n\n$B";
        var path = WriteEnv(before);
        Clock.Turn(Day);

        var run = await RunAsync(["auth", "refresh", .. line.Split(' ').Select(word => word == "PATH" ? path : word)]);

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Empty(run.Out + run.Error);
        var token = new EnvFile(await File.ReadAllBytesAsync(path, Cancel))["TOKEN"]!;
        Assert.NotEqual(Ada.AccessToken, token);
        Assert.Equal(
            System.Text.Encoding.UTF8.GetBytes(before.Replace(Ada.AccessToken, token, StringComparison.Ordinal)),
            await File.ReadAllBytesAsync(path, Cancel)
        );
    }

    [Fact]
    public async Task Refresh_says_which_of_two_places_it_changed()
    {
        var path = WriteEnv($"T=old\nT={Ada.AccessToken}\n");
        Clock.Turn(Day);

        var run = await RunAsync("auth", "refresh", "--auto", "-p", path, "-v", "T", "--json");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Contains("line 2", run.Json.GetProperty("kept_in").GetString(), StringComparison.Ordinal);
        Assert.Contains("2 times", run.Json.GetProperty("note").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("T=old\nT=TH", await File.ReadAllTextAsync(path, Cancel), StringComparison.Ordinal);
    }

    /// <summary>That of ThreadsPipe's refresh_token without auto mode, and the better ways.</summary>
    [Theory]
    [InlineData("-token TOKEN -p PATH -v T", "", null)]
    [InlineData("--access_token TOKEN -p PATH -v T", "", null)]
    [InlineData("--access-token TOKEN -p PATH", "", CommandEnvironment.AccessToken)]
    [InlineData("--token-stdin -p PATH -v T", "TOKEN\n", null)]
    public async Task Refresh_takes_a_given_token(string line, string input, string? variable)
    {
        var path = WriteEnv("A=1");
        Clock.Turn(Day);

        using var reader = new StringReader(input.Replace("TOKEN", Ada.AccessToken, StringComparison.Ordinal));
        var run = await RunAsync(
            [
                "auth",
                "refresh",
                .. line.Split(' ')
                    .Select(word =>
                        word == "PATH" ? path
                        : word == "TOKEN" ? Ada.AccessToken
                        : word
                    ),
            ],
            Environment(),
            reader
        );

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.StartsWith($"A=1\n{variable ?? "T"}=TH", await File.ReadAllTextAsync(path, Cancel), StringComparison.Ordinal);
        Assert.Equal(input.Length == 0, run.Error.StartsWith("note: The token now stands in the history", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refresh_shows_the_new_token_only_when_asked_for()
    {
        var environment = Environment();
        environment[CommandEnvironment.AccessToken] = Ada.AccessToken;
        Clock.Turn(Day);

        var nowhere = await RunAsync(["auth", "refresh"], environment);
        var shown = await RunAsync(["auth", "refresh", "--show-token"], environment, mayShow: true);

        Assert.Equal(ExitCode.Usage, nowhere.Exit);
        Assert.Contains("--env-path", nowhere.Error, StringComparison.Ordinal);
        Assert.Matches(@"^TH\S+\s*$", shown.Out);
        Assert.DoesNotContain(Ada.AccessToken, shown.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("T=\n")]
    [InlineData("#T=x\n")]
    [InlineData("T=two words\n")]
    public async Task Refresh_with_auto_needs_a_token_in_the_file(string text)
    {
        var path = WriteEnv(text);

        var run = await RunAsync("auth", "refresh", "--auto", "-p", path, "-v", "T");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.DoesNotContain("two words", run.Error, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(path, Cancel));
    }
}
