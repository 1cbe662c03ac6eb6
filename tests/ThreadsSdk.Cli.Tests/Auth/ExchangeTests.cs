using ThreadsSdk.Cli.DotEnv;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Auth;

public sealed class ExchangeTests : AuthTestBase
{
    [Fact]
    public async Task Exchange_puts_the_token_in_the_env_file_and_changes_nothing_else()
    {
        const string before = "# app\r\nexport OTHER='a # b'\r\nTOKEN=\"old\" # the token\r\nLAST=ü";
        var path = WriteEnv(before);

        var run = await RunAsync("auth", "exchange", "--auth-code", Code(), "--env-path", path, "--env-variable", "TOKEN");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        var token = TokenIn(path, "TOKEN");
        Assert.Equal(before.Replace("old", token, StringComparison.Ordinal), await File.ReadAllTextAsync(path, Cancel));
        Assert.Contains("line 3: TOKEN", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(token, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(Ada.Id, await OwnerAsync(token));
        Assert.False(Directory.Exists(Folder));
    }

    /// <summary>The command lines of ThreadsPipe's access_token.</summary>
    [Theory]
    [InlineData("-id ID -secret SECRET -code CODE -r REDIRECT -p PATH -v TOKEN -s true")]
    [InlineData(
        "--app_id ID --app_secret SECRET --auth_code CODE --redirect_uri REDIRECT --env_path PATH --env_variable TOKEN --silent true"
    )]
    [InlineData("--app-id ID --app-secret SECRET --auth-code CODE --redirect-uri REDIRECT --env-path PATH --env-variable TOKEN --silent")]
    [InlineData("-s -id=ID -secret=SECRET -code=CODE -r=REDIRECT -p=PATH -v=TOKEN")]
    public async Task Exchange_takes_the_flags_of_ThreadsPipe_and_silent_prints_nothing(string line)
    {
        var path = WriteEnv("A=1\n");
        var values = new Dictionary<string, string>
        {
            ["ID"] = Simulator.App.Id,
            ["SECRET"] = Simulator.App.Secret,
            ["CODE"] = Code(),
            ["REDIRECT"] = Simulator.App.RedirectUri,
            ["PATH"] = path,
        };
        var args = line.Split(' ')
            .Select(word =>
                word.Split('=') is [var flag, var value]
                    ? $"{flag}={values.GetValueOrDefault(value, value)}"
                    : values.GetValueOrDefault(word, word)
            );

        var run = await RunAsync(["auth", "exchange", .. args], new() { [CommandEnvironment.BaseAddress] = Server });

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Empty(run.Out + run.Error);
        Assert.Equal($"A=1\nTOKEN={TokenIn(path, "TOKEN")}\n", await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task Exchange_with_auto_takes_everything_from_the_env_file()
    {
        var path = WriteEnv(
            $"{CommandEnvironment.AppId}={Simulator.App.Id}\n{CommandEnvironment.AppSecret}='{Simulator.App.Secret}'\n"
                + $"{CommandEnvironment.RedirectUri}=\"{Simulator.App.RedirectUri}\"\n{CommandEnvironment.AuthorizationCode}={Code()}#_\n"
        );

        var run = await RunAsync(["auth", "exchange", "--auto", "-p", path], new() { [CommandEnvironment.BaseAddress] = Server });

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Contains($"{CommandEnvironment.AccessToken}, added", run.Out, StringComparison.Ordinal);
        Assert.Equal(Ada.Id, await OwnerAsync(TokenIn(path, CommandEnvironment.AccessToken)));
    }

    [Fact]
    public async Task Exchange_without_a_file_keeps_the_login()
    {
        var run = await RunAsync("auth", "exchange", "--auth-code", Code(Ben), "--json");

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Equal(Ben.Username, run.Json.GetProperty("username").GetString());
        Assert.Equal(Ben.Id, (await StoredAsync(Ben)).UserId);
    }

    [Fact]
    public async Task Exchange_shows_the_token_only_when_asked_for()
    {
        using var secret = new StringReader(Simulator.App.Secret + "\n");
        var run = await RunAsync(
            ["auth", "exchange", "--auth-code", Code(), "--show-token", "--app-secret-stdin"],
            Environment(),
            secret,
            mayShow: true
        );

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Equal(Ada.Id, await OwnerAsync(run.Out.Trim()));
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Exchange_remarks_on_a_secret_in_the_history()
    {
        var run = await RunAsync("auth", "exchange", "--auth-code", Code(), "--app-secret", Simulator.App.Secret);

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Contains("note: The app secret now stands in the history", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exchange_of_a_used_code_ends_with_3_and_leaves_the_file_alone()
    {
        var path = WriteEnv("TOKEN=old\n");
        var code = Code();
        await RunAsync("auth", "exchange", "--auth-code", code);

        var run = await RunAsync("auth", "exchange", "--auth-code", code, "-p", path, "-v", "TOKEN", "--silent");

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Contains("next:  ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(code, run.Error, StringComparison.Ordinal);
        Assert.Equal("TOKEN=old\n", await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task Exchange_into_a_file_that_cannot_be_edited_does_not_use_the_code_up()
    {
        var path = WriteEnv("TOKEN=\"old\n");
        var code = Code();

        var broken = await RunAsync("auth", "exchange", "--auth-code", code, "-p", path, "-v", "TOKEN");
        var nowhere = await RunAsync("auth", "exchange", "--auth-code", code, "-p", Path.Combine(Home, "none", ".env"), "-v", "TOKEN");
        var folder = await RunAsync("auth", "exchange", "--auth-code", code, "-p", Home, "-v", "TOKEN");
        var good = await RunAsync("auth", "exchange", "--auth-code", code);

        Assert.Equal((ExitCode.Usage, ExitCode.Usage, ExitCode.Usage), (broken.Exit, nowhere.Exit, folder.Exit));
        Assert.Contains("line 1", broken.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, good.Exit);
    }

    private string TokenIn(string path, string variable)
    {
        var token = new EnvFile(File.ReadAllBytes(path))[variable];
        Keep(token!);
        return token!;
    }

    private async Task<string?> OwnerAsync(string token)
    {
        using var threads = new ThreadsClient(token, new() { BaseAddress = Simulator.BaseAddress });
        return (await threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: Cancel)).Id;
    }
}
