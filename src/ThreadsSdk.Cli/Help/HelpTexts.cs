using ThreadsSdk.Cli.Hosting;

namespace ThreadsSdk.Cli.Help;

/// <summary>What the help of several commands says.</summary>
internal static class HelpTexts
{
    public static IReadOnlyList<(string Name, string Text)> ApiVariables { get; } =
    [
        (CommandEnvironment.AccessToken, "The access token."),
        (CommandEnvironment.BaseAddress, $"Where Threads is; {ThreadsApi.GraphHost.GetLeftPart(UriPartial.Authority)} when not set."),
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
        (Number(ExitCode.Cancelled), "Stopped by Ctrl+C or a signal."),
    ];

    public static string ExitCodesInShort { get; } =
        $"{Number(ExitCode.Ok)} ok, {Number(ExitCode.Usage)} usage, {Number(ExitCode.Api)} error of Threads, {Number(ExitCode.Network)} no answer, "
        + $"{Number(ExitCode.Unintelligible)} unintelligible answer, {Number(ExitCode.Cancelled)} stopped; more in `threads --help`.";

    private static string Number(ExitCode code) => ((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
