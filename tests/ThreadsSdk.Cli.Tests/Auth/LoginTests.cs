using System.Net;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Auth;

public sealed class LoginTests : AuthTestBase
{
    [Fact]
    public async Task Login_keeps_what_a_pasted_address_brings()
    {
        var run = await PasteAsync(address => address);

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        var stored = await StoredAsync(Ada);
        Assert.Equal((Ada.Id, false), (stored.UserId, stored.IsShortLived));
        Assert.Equal(ThreadsScopes.Default, stored.Scopes);
        Assert.Contains("@" + Ada.Username, run.Out, StringComparison.Ordinal);
        Assert.Contains(Simulator.App.RedirectUri, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.AccessToken, run.Out + run.Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
            foreach (var file in Directory.GetFiles(Folder, "user-*.json"))
            {
                Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & others);
            }
        }
    }

    [Fact]
    public async Task Login_ends_by_itself_when_it_can_listen_at_the_redirect_uri()
    {
        Task<string>? page = null;
        var environment = Environment();
        environment[CommandEnvironment.RedirectUri] = LocalRedirect;

        var run = await RunAsync(
            ["auth", "login", "--json"],
            environment,
            browser: window =>
            {
                page = Http.GetStringAsync(Decide(window, user: Ben), Cancel);
                return true;
            }
        );

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.Contains("close this window", await page!, StringComparison.Ordinal);
        Assert.Equal(Ben.Id, run.Json.GetProperty("user").GetString());
        Assert.Equal(Ben.Username, run.Json.GetProperty("username").GetString());
        Assert.Equal(Folder, run.Json.GetProperty("kept_in").GetString());
        Assert.Equal((await StoredAsync(Ben)).AccessToken.Length, run.Json.GetProperty("token_length").GetInt32());
    }

    [Fact]
    public async Task Login_takes_a_pasted_address_also_while_it_listens()
    {
        var environment = Environment();
        environment[CommandEnvironment.RedirectUri] = LocalRedirect;

        var run = await PasteAsync(address => address, environment: environment);

        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.NotNull(await StoredAsync(Ada));
    }

    [Fact]
    public async Task Login_that_the_user_refuses_ends_with_3_and_a_next_step()
    {
        var run = await PasteAsync(address => address, decision: "cancel");

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Contains("denied", run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  The app was given nothing", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Folder));
    }

    [Theory]
    [InlineData("state=", "state=x")]
    [InlineData("state=", "other=")]
    public async Task Login_with_another_state_is_refused_before_the_code_is_used(string from, string to)
    {
        string? good = null;
        var run = await PasteAsync(address => (good = address).Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("state", run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  Nothing was sent", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Web.HttpUtility.ParseQueryString(new Uri(good!).Query)["code"]!, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?x=1")]
    [InlineData("?code=of-somebody-else&state=guess")]
    [InlineData("?code=of-somebody-else")]
    [InlineData("?error=access_denied&error_description=Call+0800+SCAM")]
    [InlineData("?error=access_denied&state=guess")]
    [InlineData("?STATE&STATE&code=twice")]
    public async Task Login_goes_on_waiting_when_somebody_else_calls_back(string forged)
    {
        HttpStatusCode? answer = null;

        var run = await CallBackAsync(
            (window, good) =>
            {
                var state = "state=" + System.Web.HttpUtility.ParseQueryString(window.Query)["state"];
                var address = LocalRedirect + forged.Replace("STATE", state, StringComparison.Ordinal);
                using var page = Http.Send(new HttpRequestMessage(HttpMethod.Get, address), Cancel);
                answer = page.StatusCode;
                Open(good);
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer);
        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        Assert.DoesNotContain("SCAM", run.Out + run.Error, StringComparison.Ordinal);
        Assert.NotNull(await StoredAsync(Ada));
    }

    [Fact]
    public async Task Login_refuses_a_callback_for_another_host()
    {
        HttpStatusCode? answer = null;

        var run = await CallBackAsync(
            (_, good) =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, good) { Headers = { Host = "rebound.example" } };
                using var page = Http.Send(request, Cancel);
                answer = page.StatusCode;
                Open(good);
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer);
        Assert.True(run.Exit == ExitCode.Ok, run.Error);
    }

    [Fact]
    public async Task Login_that_the_user_refuses_in_the_browser_ends_at_once()
    {
        var run = await CallBackAsync((_, refused) => Open(refused), "cancel");

        Assert.Equal(ExitCode.Api, run.Exit);
        Assert.Contains("denied", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_waits_ten_minutes_and_no_longer()
    {
        var environment = Environment();
        environment[CommandEnvironment.RedirectUri] = LocalRedirect;
        using var error = new StringWriter();
        var host = new CommandHost(new CommandStreams(TextReader.Null, TextWriter.Null, error), new CommandEnvironment(environment))
        {
            Clock = new HastyClock(),
            OpenBrowser = _ => true,
        };

        var run = new CommandRun(await ThreadsCommand.RunAsync(["auth", "login"], host, Cancel), "", error.ToString());

        Assert.Equal(ExitCode.Network, run.Exit);
        Assert.Contains("did not come back within 10 minutes", run.Error, StringComparison.Ordinal);
        Assert.Contains("next:  Run the command again", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_that_is_stopped_ends_with_130_and_keeps_nothing()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var environment = Environment();
        environment[CommandEnvironment.RedirectUri] = LocalRedirect;
        var host = new CommandHost(
            new CommandStreams(TextReader.Null, TextWriter.Null, TextWriter.Null),
            new CommandEnvironment(environment)
        )
        {
            OpenBrowser = _ =>
            {
                stop.Cancel();
                return true;
            },
        };

        var code = await ThreadsCommand.RunAsync(["auth", "login"], host, stop.Token);

        Assert.Equal(ExitCode.Cancelled, ExitCode.From(code));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task Login_asks_for_a_paste_when_the_port_is_taken()
    {
        var run = await RunAsync("auth", "login", "--redirect-uri", Simulator.BaseAddress + "callback");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("Paste its whole address here", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_without_an_address_says_so()
    {
        var run = await RunAsync("auth", "login", "--no-browser");

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("The input ended", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_takes_the_secret_from_the_first_line_of_the_input_and_the_address_from_the_second()
    {
        var environment = Environment();
        environment.Remove(CommandEnvironment.ApiSecret);

        // The address is known only once the window has been shown, so a wrong one stands here.
        using var input = new StringReader($"{Simulator.App.Secret}\nhttps://you.example/?code=x&state=y\n");
        var run = await RunAsync(["auth", "login", "--app-secret-stdin", "--no-browser"], environment, input);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("state", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_names_all_that_is_missing_at_once()
    {
        var run = await RunAsync(["auth", "login"], new() { ["XDG_CONFIG_HOME"] = Home, ["APPDATA"] = Home });

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.All(
            ["app id", "app secret", "redirect URI", CommandEnvironment.ApiSecret, "--app-secret-stdin"],
            text => Assert.Contains(text, run.Error, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("--app-secret")]
    [InlineData("--app_secret")]
    [InlineData("-secret")]
    public async Task Login_refuses_the_secret_as_an_option_without_showing_it(string option)
    {
        var run = await RunAsync("auth", "login", option, Simulator.App.Secret);

        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.Contains("--app-secret-stdin", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_asks_for_all_scopes_when_told_to()
    {
        Uri? window = null;
        await RunAsync(
            ["auth", "login", "--scopes", "all"],
            Environment(),
            browser: url =>
            {
                window = url;
                return true;
            }
        );

        Assert.All(ThreadsScopes.All, scope => Assert.Contains(scope.ToString(), window!.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_says_which_redirect_uri_to_register()
    {
        var run = await RunAsync("auth", "login", "--help");

        Assert.Contains("refuses plain http://localhost", run.Out, StringComparison.Ordinal);
        Assert.Contains("App Dashboard", run.Out, StringComparison.Ordinal);
    }

    private void Open(string address) => _ = Http.GetAsync(address, Cancel);

    private Task<CommandRun> CallBackAsync(Action<Uri, string> call, string decision = "approve")
    {
        var environment = Environment();
        environment[CommandEnvironment.RedirectUri] = LocalRedirect;
        return RunAsync(
            ["auth", "login"],
            environment,
            browser: window =>
            {
                call(window, Decide(window, decision));
                return true;
            }
        );
    }

    private Task<CommandRun> PasteAsync(
        Func<string, string> change,
        string decision = "approve",
        Dictionary<string, string>? environment = null
    )
    {
        var input = new PastedInput();
        return RunAsync(
            ["auth", "login"],
            environment ?? Environment(),
            input,
            window =>
            {
                input.Paste(change(Decide(window, decision)));
                return true;
            }
        );
    }

    /// <summary>Lets ten minutes pass in an instant.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == TimeSpan.FromMinutes(10) ? TimeSpan.FromMilliseconds(200) : dueTime, period);
    }
}
