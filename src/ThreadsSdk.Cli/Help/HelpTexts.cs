using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Help;

/// <summary>What the help of several commands says.</summary>
internal static class HelpTexts
{
    public static IReadOnlyList<(string Name, string Text)> ApiVariables { get; } =
    [
        (CommandEnvironment.AccessToken, "The access token."),
        (CommandEnvironment.BaseAddress, $"Where Threads is; {ThreadsApi.GraphHost.GetLeftPart(UriPartial.Authority)} when not set."),
        .. StoreVariables.Skip(2),
    ];

    /// <summary>For commands that publish.</summary>
    public static IReadOnlyList<(string Name, string Text)> PublishVariables =>
    [
        .. StoreVariables.SkipLast(1),
        (CommandEnvironment.Journals, $"The folder of the journals; {Publishing.JournalFolder.Usual} when not set."),
        (CommandEnvironment.GitHubToken, "A token that may write to the repository of --github."),
        .. ScreenVariables,
    ];

    public static IReadOnlyList<(string Name, string Text)> AppVariables { get; } =
    [
        (CommandEnvironment.BaseAddress, "Where a simulator is; when not set, the demo starts its own."),
        (CommandEnvironment.AppId, "The app's id."),
        (CommandEnvironment.AppSecret, $"The app's secret; {CommandEnvironment.ApiSecret} is read as well."),
        (CommandEnvironment.RedirectUri, "The app's redirect URI."),
        .. ScreenVariables,
    ];

    /// <summary>For commands that work with stored logins.</summary>
    public static IReadOnlyList<(string Name, string Text)> StoreVariables =>
    [
        (CommandEnvironment.AccessToken, "The access token. It goes before stored logins."),
        (CommandEnvironment.BaseAddress, $"Where Threads is; {ThreadsApi.GraphHost.GetLeftPart(UriPartial.Authority)} when not set."),
        (CommandEnvironment.Credentials, $"The folder of the stored logins; {Login.CredentialFolder.Usual} when not set."),
        .. ScreenVariables,
    ];

    /// <summary>For commands that log in.</summary>
    public static IReadOnlyList<(string Name, string Text)> LoginVariables =>
    [
        (CommandEnvironment.AppId, "The Threads app ID."),
        (CommandEnvironment.ApiSecret, $"The app secret; {CommandEnvironment.AppSecret} is read as well."),
        (CommandEnvironment.RedirectUri, "The redirect URI, exactly as registered."),
        .. StoreVariables.Skip(1),
    ];

    public static IReadOnlyList<(string Name, string Text)> ExchangeVariables =>
        [.. LoginVariables.Take(3), (CommandEnvironment.AuthorizationCode, "The code of the login."), .. LoginVariables.Skip(3)];

    public static IReadOnlyList<(string Name, string Text)> ScreenVariables =>
        [(CommandEnvironment.NoColor, "When set, plain text without colours or spinners.")];

    public static IReadOnlyList<(string Name, string Text)> ExitCodes { get; } =
    [
        (Number(ExitCode.Ok), "All went well."),
        (Number(ExitCode.Bug), "The command itself failed; please report it."),
        (Number(ExitCode.Usage), "The command line, the environment or the token cannot be used; nothing was sent."),
        (Number(ExitCode.Api), "Threads answered with an error."),
        (Number(ExitCode.Network), "No answer came."),
        (Number(ExitCode.Unintelligible), "An answer came that is not one of Threads."),
        (Number(ExitCode.Unwritten), "Something was sent, and then this machine failed: the output or the journal cannot be written. See what is out."),
        (Number(ExitCode.Cancelled), "Stopped by Ctrl+C or a signal."),
        (Number(ExitCode.ReaderGone), "Nobody reads the output any more, as after `| head`; nothing was changed."),
    ];

    public static string ExitCodesInShort { get; } =
        $"{Number(ExitCode.Ok)} ok, {Number(ExitCode.Usage)} usage, {Number(ExitCode.Api)} error of Threads, {Number(ExitCode.Network)} no answer, "
        + $"{Number(ExitCode.Unintelligible)} unintelligible answer, {Number(ExitCode.Unwritten)} sent but output or journal not written, "
        + $"{Number(ExitCode.Cancelled)} stopped; more in `threads --help`.";

    private static string Number(ExitCode code) => ((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
