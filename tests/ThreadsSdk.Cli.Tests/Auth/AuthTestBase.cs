using System.Net;
using System.Text;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Auth;

/// <summary>Each test has a simulator, a home folder and a clock of its own. Whatever a run prints is searched for secrets.</summary>
public abstract class AuthTestBase : SimulatorTestBase, IAsyncDisposable
{
    private readonly List<string> _secrets = [];

    protected string Home { get; } = Directory.CreateTempSubdirectory("threads-cli-").FullName;

    protected string Server => Simulator.BaseAddress.AbsoluteUri;

    /// <summary>A redirect URI the simulator's app has, where nobody listens yet.</summary>
    protected string LocalRedirect { get; } = NoServer.Address() + "/back";

    /// <summary>Where the logins of the simulator are kept.</summary>
    protected string Folder => Path.Combine(Home, "threads", "credentials", Simulator.BaseAddress.Authority.Replace(':', '_'));

    private protected FileThreadsCredentialStore Store => new(Folder);

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DisposeAsync();
        Directory.Delete(Home, recursive: true);
    }

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        base.Configure(options);
        options.RedirectUris.Add(LocalRedirect);
    }

    protected Dictionary<string, string> Environment() =>
        new()
        {
            [CommandEnvironment.BaseAddress] = Server,
            [CommandEnvironment.AppId] = Simulator.App.Id,
            [CommandEnvironment.ApiSecret] = Simulator.App.Secret,
            [CommandEnvironment.RedirectUri] = Simulator.App.RedirectUri,
            ["XDG_CONFIG_HOME"] = Home,
            ["APPDATA"] = Home,
        };

    /// <summary>Nothing that holds this may be printed.</summary>
    protected void Keep(string secret) => _secrets.Add(secret);

    private protected Task<CommandRun> RunAsync(params string[] args) => RunAsync(args, Environment());

    private protected async Task<CommandRun> RunAsync(
        string[] args,
        Dictionary<string, string> environment,
        TextReader? input = null,
        Func<Uri, bool>? browser = null,
        bool mayShow = false
    )
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new CommandHost(new CommandStreams(input ?? TextReader.Null, output, error), new CommandEnvironment(environment))
        {
            Clock = Clock,
            OpenBrowser = browser ?? (_ => false),
        };
        var code = await ThreadsCommand.RunAsync(args, host, Cancel);
        var run = new CommandRun(code, output.ToString(), error.ToString());
        if (!mayShow)
        {
            Sweep(run);
        }

        return run;
    }

    /// <summary>Plays the user in the authorization window.</summary>
    /// <returns>The address the browser is sent to.</returns>
    protected string Decide(Uri window, string decision = "approve", SimulatedUser? user = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, window)
        {
            Content = new FormUrlEncodedContent([new("user", (user ?? Ada).Username), new("decision", decision)]),
        };
        using var answer = Http.Send(request, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Gets a code as a browser would.</summary>
    protected string Code(SimulatedUser? user = null)
    {
        using var oauth = new ThreadsOAuth(
            new ThreadsOAuthOptions
            {
                AppId = Simulator.App.Id,
                RedirectUri = Simulator.App.RedirectUri,
                AuthorizeHost = Simulator.BaseAddress,
            }
        );
        var login = oauth.CreateAuthorization();
        return ThreadsCallback.ReadCode(Decide(login.Url, user: user), login.State);
    }

    /// <summary>Puts a login of a day ago where the command looks for it.</summary>
    protected async Task SaveAsync(SimulatedUser user, TimeSpan? age = null)
    {
        await Store.SaveAsync(
            new ThreadsCredentials
            {
                UserId = user.Id,
                AccessToken = user.AccessToken,
                ExpiresAt = Clock.GetUtcNow() - (age ?? TimeSpan.Zero) + ThreadsLimits.LongLivedTokenLifetime,
                Scopes = ThreadsScopes.Default,
            },
            cancellationToken: Cancel
        );
    }

    protected async Task<ThreadsCredentials> StoredAsync(SimulatedUser user)
    {
        var stored = await Store.LoadAsync(user.Id, Cancel);
        Keep(stored!.Credentials.AccessToken);
        return stored.Credentials;
    }

    protected string WriteEnv(string text) => WriteEnv(Encoding.UTF8.GetBytes(text));

    protected string WriteEnv(byte[] bytes)
    {
        var path = Path.Combine(Home, ".env");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private void Sweep(CommandRun run)
    {
        foreach (var secret in _secrets.Append(Simulator.App.Secret).Concat(Simulator.Users.Select(user => user.AccessToken)))
        {
            Assert.DoesNotContain(secret, run.Out + run.Error, StringComparison.Ordinal);
        }

        // Longer than a state, which may hold the same letters by chance.
        Assert.DoesNotMatch(@"TH(AA[A-Za-z0-9_-]{60}|\|)", run.Out + run.Error);
    }
}
