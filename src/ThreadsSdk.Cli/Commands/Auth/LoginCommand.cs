using System.CommandLine;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>`threads auth login`.</summary>
internal sealed class LoginCommand : CliCommand
{
    private const string All = "all";

    private readonly Option<string?> _appId = AuthOptions.AppId();
    private readonly Option<bool> _secretFromInput = CommonOptions.AppSecretFromInput();
    private readonly Option<string?> _redirectUri = AuthOptions.RedirectUri();
    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Open no browser; only show the address." };

    private readonly Option<string[]> _scopes = new("--scopes")
    {
        Description =
            $"What to ask for, with commas between: {string.Join(", ", ThreadsScopes.Default)} when left out; `{All}` for "
            + "all there are.",
        HelpName = "scopes",
        AllowMultipleArgumentsPerToken = true,
    };

    public LoginCommand(CommandHost host)
        : base(host, "login", "Log in with a browser, and keep the login. It is refreshed whenever a command uses it and it is time.")
    {
        Options.Add(_appId);
        Options.Add(_secretFromInput);
        Options.Add(_redirectUri);
        Options.Add(_scopes);
        Options.Add(_noBrowser);
        Options.Add(CommonOptions.Store());
        Options.Add(CommonOptions.BaseAddress("Where Threads is, or a simulator."));
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new(
            "threads auth login",
            $"With {CommandEnvironment.AppId}, {CommandEnvironment.ApiSecret} and {CommandEnvironment.RedirectUri} set"
        ),
        new(
            "pass show threads | threads auth login --app-id 123 --redirect-uri https://you.example/ --app-secret-stdin",
            "The secret from a vault"
        ),
        new($"threads auth login --scopes {All} --no-browser", "Over a remote shell: open the address elsewhere, paste the one it ends at"),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.LoginVariables;

    public override HelpSection? GetNote(ParseResult parsed) =>
        new(
            "Redirect URI, to register in the App Dashboard (Threads use case, Settings, Redirect Callback URLs):",
            [
                "Threads takes https only and refuses plain http://localhost. The same text has to stand there and here, to the last slash.",
                "Take an https address that is yours, such as https://you.example/threads. Nothing has to answer there: the browser shows an "
                    + "error page, and you paste its address here.",
                "With https://127.0.0.1:8443/callback, if your app may register it, this command answers by itself, given a certificate: "
                    + "dotnet dev-certs https --trust",
                "A simulator also takes plain http: threads simulator --redirect-uri http://127.0.0.1:8765/callback",
            ]
        );

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var server = ApiCommand.ServerOf(parsed, Host);
        using var logins = StoredLogins.Need(
            Host,
            new TokenRequest(server) { Store = CommonOptions.GetStore(parsed), IsQuiet = output.IsJson }
        );
        var scopes = Scopes(parsed.GetValue(_scopes) ?? []);
        var secret = parsed.GetValue(_secretFromInput) ? AppSettings.ReadSecret(Host) : null;
        var app = AppSettings.Fill(
            new AppSettings(parsed.GetValue(_appId), secret, parsed.GetValue(_redirectUri)),
            name => Host.Environment[name]
        );
        app.Check();

        using var oauth = app.CreateOAuth(Host, server, scopes);
        var login = oauth.CreateAuthorization();
        if (!server.IsLoopback && !app.RedirectUri!.StartsWith(Uri.UriSchemeHttps + ":", StringComparison.OrdinalIgnoreCase))
        {
            Host.Streams.Error.WriteLine(
                "note: Threads takes https redirect URIs only, and refuses plain http://localhost. See `threads auth login --help`."
            );
        }

        var callback = await CallbackWait.RunAsync(Host, login, app.RedirectUri!, !parsed.GetValue(_noBrowser), cancellationToken);
        var credentials = await output.WaitAsync(
            "Getting the token",
            oauth.CompleteAuthorizationAsync(callback, login.State, cancellationToken)
        );
        await logins.SaveAsync(credentials, cancellationToken);
        var username = await Profiles.NameAsync(Host, server, credentials.AccessToken, cancellationToken);
        logins.Remember(credentials.UserId, username);

        var token = new NewToken(credentials.AccessToken, credentials.ExpiresAt, logins.Folder)
        {
            UserId = credentials.UserId,
            Username = username,
            Scopes = credentials.Scopes,
        };
        if (output.IsJson)
        {
            output.WriteJson(writer => token.WriteJson(writer, showToken: false));
        }
        else
        {
            output.Screen.Write(token.ToCard(Host.Clock));
        }

        return ExitCode.Ok;
    }

    private static IReadOnlyList<ThreadsScope> Scopes(string[] given)
    {
        var names = given.SelectMany(text => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToList();
        if (names.Count == 0)
        {
            return ThreadsScopes.Default;
        }

        if (names is [All])
        {
            return ThreadsScopes.All;
        }

        // One that this version does not know may be new at Meta; a slip of the pen is more likely.
        var known = ThreadsScopes.All.Select(scope => scope.ToString()).ToList();
        if (names.Find(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UsageException(
                $"{(unknown.Length > 60 ? "One of the scopes" : unknown)} is not a scope.",
                (Spelling.Nearest(unknown, known) is { } near ? $"Did you mean {near}? " : "") + $"There are: {string.Join(", ", known)}."
            );
        }

        return [.. names.Distinct(StringComparer.Ordinal).Select(name => new ThreadsScope(name))];
    }
}
