using System.CommandLine;
using ThreadsSdk.Cli.DotEnv;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>`threads auth refresh`.</summary>
internal sealed class RefreshCommand : CliCommand
{
    private readonly Option<string?> _accessToken = AuthOptions.AccessToken();
    private readonly Option<string?> _envPath = AuthOptions.EnvPath();
    private readonly Option<string?> _envVariable = AuthOptions.EnvVariable();
    private readonly Option<bool> _auto = AuthOptions.Auto("take the token from the variable of the .env file, and put the new one there.");
    private readonly Option<bool> _silent = AuthOptions.Silent();
    private readonly Option<bool> _showToken = AuthOptions.ShowToken();

    public RefreshCommand(CommandHost host)
        : base(
            host,
            "refresh",
            "Get a new token for one that is at least 24 hours old, good for 60 days from now: for the one in a .env file, for a "
                + "given one, "
                + "or for a stored login. Does what ThreadsPipe's refresh_token does."
        )
    {
        foreach (
            var option in (Option[])
                [
                    _accessToken,
                    CommonOptions.TokenFromInput(),
                    CommonOptions.User(),
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
        new(
            "threads auth refresh --auto --env-path .env --env-variable THREADS_ACCESS_TOKEN --silent",
            "From cron: refresh the token in a .env file"
        ),
        new("threads auth refresh", "Refresh the stored login now"),
        new("threads auth refresh --token-stdin --show-token < old.txt > new.txt", "From a file into another"),
        new("threads auth refresh -auto true -p .env -v TOKEN", "ThreadsPipe's short forms"),
    ];

    public override IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.StoreVariables;

    protected override bool ChangesSomething(ParseResult parsed) => true;

    protected override async Task<ExitCode> RunAsync(ParseResult parsed, CommandOutput output, CancellationToken cancellationToken)
    {
        var (isSilent, showToken) = (parsed.GetValue(_silent), parsed.GetValue(_showToken));
        if (isSilent && showToken)
        {
            throw new UsageException("--silent and --show-token contradict each other.", "Give one of them.");
        }

        var target = AuthOptions.Target(parsed.GetValue(_envPath), parsed.GetValue(_envVariable), parsed.GetValue(_auto));
        var request = ApiCommand.TokenRequestOf(parsed, Host) with { IsQuiet = isSilent || output.IsJson };
        var given = await GivenTokenAsync(parsed, target, request, cancellationToken);
        if (parsed.GetValue(_accessToken) is not null)
        {
            TokenOutput.Warn(Host, output, isSilent, "The token");
        }

        if (given is not null && target is null && !showToken)
        {
            throw new UsageException(
                "There is no place for the new token.",
                "Name a file with --env-path, or give --show-token. "
                    + $"To refresh a stored login, name it with --user or unset {CommandEnvironment.AccessToken}."
            );
        }

        target?.Check();
        var token = given is not null
            ? await output.WaitAsync("Refreshing the token", RefreshAsync(given, request.Server, cancellationToken))
            : await output.WaitAsync("Refreshing the login", RefreshStoredAsync(request, cancellationToken));
        if (target is not null)
        {
            var (place, note) = TokenOutput.Write(target, token.Token);
            token = token with { Place = token.Place is null ? place : $"{token.Place}, and {place}", Note = note };
        }

        TokenOutput.Show(Host, output, token, isSilent, showToken);
        return ExitCode.Ok;
    }

    private async Task<string?> GivenTokenAsync(
        ParseResult parsed,
        EnvTarget? target,
        TokenRequest request,
        CancellationToken cancellationToken
    )
    {
        var (isAuto, option) = (parsed.GetValue(_auto), parsed.GetValue(_accessToken));
        var ways = new[] { isAuto, option is not null, request.IsFromInput, request.User is not null }.Count(way => way);
        if (ways > 1)
        {
            throw new UsageException(
                "The command line names several tokens.",
                "Give one of --auto, --token-stdin, --user and --access-token."
            );
        }

        if (option is not null)
        {
            return TokenSource.Check(option, "--access-token");
        }

        if (!isAuto)
        {
            return await TokenSource.ReadGivenAsync(Host, request, cancellationToken);
        }

        return target!.Read()?[target.Variable] is { } token
            ? TokenSource.Check(token, $"{target.Variable} of {target.Path}")
            : throw new UsageException(
                $"There is no {target.Variable} in {target.Path}.",
                "Name the file and the variable with --env-path and --env-variable; `threads auth exchange` puts a first token there."
            );
    }

    /// <summary>Refreshes a token that was given. Its user need not be known.</summary>
    private async Task<NewToken> RefreshAsync(string token, Uri server, CancellationToken cancellationToken)
    {
        var asked = Host.Clock.GetUtcNow();
        using var threads = new ThreadsClient(Connection.To(server, Host));
        var response = await threads.OAuth.RefreshTokenAsync(token, cancellationToken);
        return InputText.InvalidReason(response.AccessToken ?? "") is null
            ? new NewToken(response.AccessToken!, asked + (response.ExpiresIn ?? ThreadsLimits.LongLivedTokenLifetime), Place: null)
            : throw new UnexpectedResponseException("Threads responded without a usable token.", "Try again; the old token is still good.");
    }

    private async Task<NewToken> RefreshStoredAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        using var logins = StoredLogins.Open(Host, request);
        if (logins is null || await logins.PickAsync(request.User, cancellationToken) is not { } userId)
        {
            throw TokenSource.Missing();
        }

        var credentials = await logins.RefreshAsync(userId, cancellationToken);
        return new NewToken(credentials.AccessToken, credentials.ExpiresAt, logins.Folder)
        {
            UserId = userId,
            Username = logins.NameOf(userId),
            Scopes = credentials.Scopes,
        };
    }
}
