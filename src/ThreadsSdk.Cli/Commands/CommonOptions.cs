using System.CommandLine;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands;

/// <summary>Options of several commands. Each tree of commands has its own, so that two of them can be used at once.</summary>
internal static class CommonOptions
{
    public const string JsonName = "--json";
    private const string ShowSecretsName = "--show-secrets";
    private const string BaseAddressName = "--base-address";
    private const string TokenFromInputName = "--token-stdin";
    private const string UserName = "--user";
    private const string StoreName = "--store";

    public static Option<bool> Json() =>
        new(JsonName) { Description = "Print JSON and nothing else; errors are JSON as well, on the error stream.", Recursive = true };

    public static Option<bool> ShowSecrets() =>
        new(ShowSecretsName)
        {
            Description =
                "Show tokens and secrets in the responses of Threads, such as in links to the next page. They are masked without it.",
            Recursive = true,
        };

    public static Option<string?> BaseAddress(string description) => new(BaseAddressName) { Description = description, HelpName = "url" };

    public static Option<bool> TokenFromInput() =>
        new(TokenFromInputName) { Description = "Read the access token from the standard input." };

    public static Option<bool> AppSecretFromInput() =>
        new("--app-secret-stdin") { Description = "Read the app secret from the first line of the standard input." };

    public static Option<string?> User() =>
        new(UserName)
        {
            Description = "Whose stored login; the id, or the name if it is known. Needed when there are several.",
            HelpName = "user",
        };

    public static Option<string?> Store() =>
        new(StoreName)
        {
            Description =
                $"The folder of the stored logins, open to its owner only: {CredentialFolder.Usual} when left out. Or "
                + $"{CommandEnvironment.Credentials}.",
            HelpName = "folder",
        };

    public static Option<int> Limit() =>
        new("--limit")
        {
            Description = "How many to show at most. More pages are fetched when it takes them.",
            HelpName = "count",
            DefaultValueFactory = _ => 20,
            Validators = { AtLeastOne },
        };

    public static bool IsJson(ParseResult parsed) => parsed.GetValue<bool>(JsonName);

    public static bool ShowsSecrets(ParseResult parsed) => parsed.GetValue<bool>(ShowSecretsName);

    public static string? GetBaseAddress(ParseResult parsed) => parsed.GetValue<string?>(BaseAddressName);

    public static string? GetUser(ParseResult parsed) => parsed.GetValue<string?>(UserName);

    public static string? GetStore(ParseResult parsed) => parsed.GetValue<string?>(StoreName);

    /// <summary>Determines whether the standard input holds the token; false for a command that takes none.</summary>
    public static bool IsTokenFromInput(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Any(option => option.Name == TokenFromInputName) && parsed.GetValue<bool>(TokenFromInputName);

    /// <summary>Determines whether an option is about the login that is used.</summary>
    public static bool IsOfLogin(Option option) => option.Name is BaseAddressName or UserName or StoreName;

    private static void AtLeastOne(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out var limit) && limit < 1)
        {
            result.AddError($"{result.Option.Name} must be at least 1.");
        }
    }
}
