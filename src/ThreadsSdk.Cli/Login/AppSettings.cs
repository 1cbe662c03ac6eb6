using ThreadsSdk.Auth;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>The app that asks for a login, from the command line, a .env file or the environment.</summary>
internal sealed record AppSettings(string? Id, string? Secret, string? RedirectUri)
{
    /// <summary>Asks the command line first, then whatever knows variables.</summary>
    /// <param name="given">What the command line says.</param>
    /// <param name="read">Reads a variable.</param>
    public static AppSettings Fill(AppSettings given, Func<string, string?> read)
    {
        var (id, redirect) = (given.Id ?? Text(CommandEnvironment.AppId), given.RedirectUri ?? Text(CommandEnvironment.RedirectUri));
        if (given.Secret is not null)
        {
            return new AppSettings(id, given.Secret, redirect);
        }

        var (one, other) = (Text(CommandEnvironment.ApiSecret), Text(CommandEnvironment.AppSecret));
        return one is null || other is null || one == other
            ? new AppSettings(id, one ?? other, redirect)
            : throw new UsageException(
                $"{CommandEnvironment.ApiSecret} and {CommandEnvironment.AppSecret} hold different secrets.",
                "Unset one of them."
            );

        string? Text(string name) => read(name)?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Names all that is missing at once.</summary>
    public void Check(params IReadOnlyList<(string Name, string Ways)> further)
    {
        List<(string Name, string Ways)> missing = [];
        if (Id is null)
        {
            missing.Add(("app id", $"--app-id or {CommandEnvironment.AppId}; it is the Threads app ID, not the one of the Meta app"));
        }

        if (Secret is null)
        {
            missing.Add(("app secret", $"{CommandEnvironment.ApiSecret}, {CommandEnvironment.AppSecret} or --app-secret-stdin"));
        }

        if (RedirectUri is null)
        {
            missing.Add(("redirect URI", $"--redirect-uri or {CommandEnvironment.RedirectUri}; exactly as the app has it registered"));
        }

        missing.AddRange(further);
        if (missing.Count > 0)
        {
            throw new UsageException(
                $"Missing: {string.Join(", ", missing.Select(part => part.Name))}.",
                string.Join('\n', missing.Select(part => $"{part.Name}: {part.Ways}"))
                    + "\nId, secret and redirect URIs stand in the App Dashboard, under the Threads use case."
            );
        }
    }

    public ThreadsOAuth CreateOAuth(CommandHost host, Uri server, IReadOnlyList<ThreadsScope> scopes) =>
        new(
            new ThreadsOAuthOptions
            {
                AppId = Id,
                AppSecret = Secret,
                RedirectUri = RedirectUri,
                Scopes = scopes,
                Client = Connection.To(server, host),
            }
        );

    /// <summary>Reads the secret from the input when asked for.</summary>
    public static string ReadSecret(CommandHost host)
    {
        var secret = InputText.ReadLine(host.Streams.In);
        return InputText.InvalidReason(secret) is not { } reason
            ? secret
            : throw new UsageException(
                $"The first line of the standard input {reason}, so it is not an app secret. It is not shown here.",
                "Give the secret alone in that line."
            );
    }

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"{Id} with {RedirectUri}";
}
