using System.CommandLine;
using ThreadsSdk.Auth;
using ThreadsSdk.Cli.DotEnv;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>`threads auth exchange`.</summary>
internal sealed class ExchangeCommand : CliCommand
{
    private readonly Option<string?> _appId = AuthOptions.AppId();
    private readonly Option<string?> _appSecret = AuthOptions.AppSecret();
    private readonly Option<bool> _secretFromInput = CommonOptions.AppSecretFromInput();
    private readonly Option<string?> _code = AuthOptions.AuthCode();
    private readonly Option<string?> _redirectUri = AuthOptions.RedirectUri();
    private readonly Option<string?> _envPath = AuthOptions.EnvPath();
    private readonly Option<string?> _envVariable = AuthOptions.EnvVariable();
    private readonly Option<bool> _auto = AuthOptions.Auto(
        "take what the command line lacks from the .env file, by the names below, and put the token there."
    );

    private readonly Option<bool> _silent = AuthOptions.Silent();
    private readonly Option<bool> _showToken = AuthOptions.ShowToken();

    public ExchangeCommand(CommandHost host)
        : base(
            host,
            "exchange",
            "Turn the code of a login into a token that lives for 60 days, and keep it: in a .env file, or among the stored logins. "
                + "Does what ThreadsPipe's access_token does."
        )
    {
        foreach (
            var option in (Option[])
                [
                    _appId,
                    _appSecret,
                    _secretFromInput,
                    _code,
                    _redirectUri,
                    _envPath,
                    _envVariable,
                    _auto,
                    _silent,
                    _showToken,
                    CommonOptions.Store(),
                    CommonOptions.BaseAddress("Where Threads is, or a simulator."),
                ]
        )
        {
            Options.Add(option);
        }
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("threads auth exchange --auth-code AQB... --env-path .env --env-variable THREADS_ACCESS_TOKEN", "Put the token in a .env file"),
        new("threads auth exchange --auto --auth-code AQB...", "Take the app from .env as well"),
        new("threads auth exchange --auth-code AQB...", "Keep it as `threads auth login` does"),
        new(
            "threads auth exchange -id 123 -code AQB... -r https://you.example/ -p .env -v TOKEN --app-secret-stdin < secret.txt",
            "ThreadsPipe's short forms"
        ),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ExchangeVariables;

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var (isSilent, showToken) = (parsed.GetValue(_silent), parsed.GetValue(_showToken));
        if (isSilent && showToken)
        {
            throw new UsageException("--silent and --show-token contradict each other.", "Give one of them.");
        }

        var server = ApiCommand.ServerOf(parsed, Host);
        var target = AuthOptions.Target(parsed.GetValue(_envPath), parsed.GetValue(_envVariable), parsed.GetValue(_auto));
        var file = parsed.GetValue(_auto) ? target?.Read() : null;
        var (app, code) = ReadApp(parsed, name => file?[name] ?? Host.Environment[name]);
        if (parsed.GetValue(_appSecret) is not null)
        {
            TokenOutput.Warn(Host, output, isSilent, "The app secret");
        }

        // Whatever could go wrong here must do so before the code is used up.
        target?.Check();
        var request = new TokenRequest(server) { Store = CommonOptions.GetStore(parsed), IsQuiet = isSilent || output.IsJson };
        using var logins = target is null && !showToken ? StoredLogins.Need(Host, request) : StoredLogins.Open(Host, request);

        using var oauth = app.CreateOAuth(Host, server, ThreadsScopes.Default);
        var credentials = await output.WaitAsync("Getting the token", ExchangeAsync(oauth, code, cancellationToken));
        var token = new NewToken(credentials.AccessToken, credentials.ExpiresAt, Place: null)
        {
            UserId = credentials.UserId,
            Scopes = credentials.Scopes,
        };
        token =
            target is not null ? await WriteAsync(target, token, credentials, logins)
            : showToken ? token
            : await KeepAsync(logins!, token, credentials, server, cancellationToken);
        TokenOutput.Show(Host, output, token, isSilent, showToken);
        return ExitCode.Ok;
    }

    private static async Task<ThreadsCredentials> ExchangeAsync(ThreadsOAuth oauth, string code, CancellationToken cancellationToken)
    {
        var shortLived = await oauth.ExchangeCodeAsync(code, cancellationToken);
        var longLived = await oauth.ExchangeForLongLivedAsync(shortLived, cancellationToken);
        try
        {
            var inspection = await oauth.InspectAsync(longLived.AccessToken, cancellationToken: cancellationToken);
            return longLived with { Scopes = inspection.Scopes ?? [] };
        }
        catch (ThreadsException)
        {
            // What was asked for is not known here. The token is good all the same.
            return longLived with { Scopes = [] };
        }
    }

    /// <summary>The code is used up, so a token that cannot be written where it was wanted is kept elsewhere.</summary>
    private static async Task<NewToken> WriteAsync(EnvTarget target, NewToken token, ThreadsCredentials credentials, StoredLogins? logins)
    {
        try
        {
            var (place, note) = TokenOutput.Write(target, token.Token);
            return token with { Place = place, Note = note };
        }
        catch (UsageException e) when (logins is not null)
        {
            await logins.SaveAsync(credentials, CancellationToken.None);
            throw new UsageException($"{e.Message} The token was kept in {logins.Folder} instead.", e.NextStep);
        }
    }

    private async Task<NewToken> KeepAsync(
        StoredLogins logins,
        NewToken token,
        ThreadsCredentials credentials,
        Uri server,
        CancellationToken cancellationToken
    )
    {
        await logins.SaveAsync(credentials, cancellationToken);
        var username = await Profiles.NameAsync(Host, server, credentials.AccessToken, cancellationToken);
        logins.Remember(credentials.UserId, username);
        return token with { Username = username, Place = logins.Folder };
    }

    private (AppSettings App, string Code) ReadApp(ParseResult parsed, Func<string, string?> read)
    {
        if (parsed.GetValue(_secretFromInput) && parsed.GetValue(_appSecret) is not null)
        {
            throw new UsageException("--app-secret and --app-secret-stdin give two secrets.", "Give --app-secret-stdin alone.");
        }

        var secret = parsed.GetValue(_secretFromInput) ? AppSettings.ReadSecret(Host) : parsed.GetValue(_appSecret);
        var app = AppSettings.Fill(new AppSettings(parsed.GetValue(_appId), secret, parsed.GetValue(_redirectUri)), read);
        var code = (parsed.GetValue(_code) ?? read(CommandEnvironment.AuthorizationCode))?.Trim();
        if (string.IsNullOrEmpty(code))
        {
            app.Check(
                ("authorization code", $"--auth-code or {CommandEnvironment.AuthorizationCode}; `threads auth login` gets one by itself")
            );
        }
        else
        {
            app.Check();
        }

        return (app, code!);
    }
}
