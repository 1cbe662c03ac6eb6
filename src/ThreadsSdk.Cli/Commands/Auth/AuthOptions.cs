using System.CommandLine;
using System.CommandLine.Parsing;
using ThreadsSdk.Cli.DotEnv;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Auth;

/// <summary>Options of several commands of `threads auth`. The short forms and those with underscores are ThreadsPipe's.</summary>
internal static class AuthOptions
{
    public const string UsualPath = ".env";
    private const string InHistory = "Stands in the shell's history and in the list of processes; better";

    public static Option<string?> AppId() =>
        new("--app-id", "--app_id", "-id")
        {
            Description = $"The Threads app ID; not that of the Meta app. Or {CommandEnvironment.AppId}.",
            HelpName = "id",
        };

    public static Option<string?> RedirectUri() =>
        new("--redirect-uri", "--redirect_uri", "-r")
        {
            Description = $"A redirect URI of the app, exactly as registered. Or {CommandEnvironment.RedirectUri}.",
            HelpName = "url",
        };

    public static Option<string?> AppSecret() =>
        new("--app-secret", "--app_secret", "-secret")
        {
            Description = $"The app secret. {InHistory}: {CommandEnvironment.ApiSecret} or --app-secret-stdin.",
            HelpName = "secret",
        };

    public static Option<string?> AuthCode() =>
        new("--auth-code", "--auth_code", "-code")
        {
            Description = $"The code of the address the browser came back to; works once. Or {CommandEnvironment.AuthorizationCode}.",
            HelpName = "code",
        };

    public static Option<string?> AccessToken() =>
        new("--access-token", "--access_token", "-token")
        {
            Description = $"The token to refresh. {InHistory}: {CommandEnvironment.AccessToken} or --token-stdin.",
            HelpName = "token",
        };

    public static Option<string?> EnvPath() =>
        new("--env-path", "--env_path", "-p")
        {
            Description =
                $"The .env file to put the token in; `{UsualPath}` when only --env-variable is given. All else in it stays as it is.",
            HelpName = "file",
        };

    public static Option<string?> EnvVariable() =>
        new("--env-variable", "--env_variable", "-v")
        {
            Description = $"The variable in that file; {CommandEnvironment.AccessToken} when only --env-path is given.",
            HelpName = "name",
        };

    // The help shows one of two names that differ only in their dashes.
    public static Option<bool> Auto(string description) =>
        Switch($"Or --auto: {description} The value may be left out.", "--auto", "--auto_mode", "-auto");

    public static Option<bool> Silent() => Switch("Print nothing when all went well. The value may be left out.", "--silent", "-s");

    public static Option<bool> ShowToken() =>
        new("--show-token")
        {
            Description = "Print the token, and nothing else: for a pipe into a vault. Without it no command shows one.",
        };

    /// <summary>The variable of a .env file a command line names; null when it names none.</summary>
    public static EnvTarget? Target(string? path, string? variable, bool isAuto)
    {
        if (path is null && variable is null && !isAuto)
        {
            return null;
        }

        var name = variable ?? CommandEnvironment.AccessToken;
        return name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.' or '-')
            ? new EnvTarget(string.IsNullOrWhiteSpace(path) ? UsualPath : path, name)
            : throw new UsageException("--env-variable is not the name of a variable.", "A name has letters, digits and underscores.");
    }

    /// <summary>
    /// A switch that may have a value, as ThreadsPipe's must. There any value turns it on, even false; here false does not.
    /// </summary>
    private static Option<bool> Switch(string description, string name, params string[] aliases) =>
        new(name, aliases)
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "true|false",
            CustomParser = Parse,
        };

    private static bool Parse(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
        {
            return true;
        }

        switch (token.Value.ToUpperInvariant())
        {
            case "TRUE" or "YES" or "ON" or "1":
                return true;
            case "FALSE" or "NO" or "OFF" or "0":
                return false;
            default:
                result.AddError("A switch takes true or false, or no value.");
                return false;
        }
    }
}
