using System.Globalization;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Help;

/// <summary>Holds sections that the help of several commands shares.</summary>
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
            (CommandEnvironment.MediaUrl, "The address of the folder of --host folder:PATH."),
            (CommandEnvironment.GitHubToken, "A token that may write to the repository of --host github:OWNER/REPOSITORY."),
            (
                CommandEnvironment.S3AccessKey,
                $"The key of the bucket of --host s3:BUCKET; with {CommandEnvironment.S3SecretKey}, and all that Amazon's tools read."
            ),
            (CommandEnvironment.S3Endpoint, "Where that bucket is when it is not Amazon's."),
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

    /// <summary>For commands about webhooks.</summary>
    public static IReadOnlyList<(string Name, string Text)> WebhookVariables =>
        [
            (CommandEnvironment.ApiSecret, "The app secret that signatures are checked with."),
            (CommandEnvironment.AppSecret, "The same."),
            (CommandEnvironment.BaseAddress, "Where a simulator is, when it is on this machine."),
            .. ScreenVariables,
        ];

    /// <summary>For commands about a schedule.</summary>
    public static IReadOnlyList<(string Name, string Text)> ScheduleVariables => [.. StoreVariables.Skip(1)];

    /// <summary>For the command that publishes what is scheduled.</summary>
    public static IReadOnlyList<(string Name, string Text)> ScheduleWorkerVariables =>
        [.. ScheduleVariables.SkipLast(1), .. PublishVariables.SkipWhile(variable => variable.Name != CommandEnvironment.MediaUrl)];

    /// <summary>For commands about webhooks, which call simulators only.</summary>
    public static IReadOnlyList<ExitCode> WebhookExitCodes { get; } = [.. ExitCode.Calling.Except([ExitCode.Api])];

    /// <summary>For commands about webhooks in the database of an app.</summary>
    public static IReadOnlyList<ExitCode> DatabaseExitCodes { get; } = [.. WebhookExitCodes.Except([ExitCode.Unintelligible])];

    public static IReadOnlyList<(string Name, string Text)> ScreenVariables =>
        [(CommandEnvironment.NoColor, "When set, plain text without colours or spinners.")];

    public static IReadOnlyList<(string Name, string Text)> ExitCodes { get; } =
    [.. ExitCode.Table.Select(row => (row.Number.ToString(CultureInfo.InvariantCulture), row.Meaning))];

    /// <summary>Names exit codes in a few words, for the help of one command.</summary>
    public static string InShort(IEnumerable<ExitCode> codes)
    {
        var summaries = ExitCode
            .All.Intersect(codes)
            .GroupBy(code => code.Number, code => code.Summary)
            .Select(same => string.Create(CultureInfo.InvariantCulture, $"{same.Key} {string.Join(" or ", same.Reverse())}"));
        return $"{string.Join(", ", summaries)}; more in `threads --help`.";
    }
}
