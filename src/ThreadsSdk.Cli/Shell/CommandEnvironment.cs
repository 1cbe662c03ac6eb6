using System.Collections;

namespace ThreadsSdk.Cli.Shell;

/// <summary>The environment variables, and the names of those the command reads.</summary>
internal sealed class CommandEnvironment(IReadOnlyDictionary<string, string> variables)
{
    public const string AccessToken = "THREADS_ACCESS_TOKEN";
    public const string BaseAddress = "THREADS_BASE_ADDRESS";
    public const string AppId = "THREADS_APP_ID";
    public const string AppSecret = "THREADS_APP_SECRET";
    public const string ApiSecret = "THREADS_API_SECRET";
    public const string RedirectUri = "THREADS_REDIRECT_URI";
    public const string AuthorizationCode = "THREADS_AUTH_CODE";
    public const string Credentials = "THREADS_CREDENTIALS";
    public const string Journals = "THREADS_JOURNALS";
    public const string GitHubToken = "THREADS_GITHUB_TOKEN";
    public const string MediaUrl = "THREADS_MEDIA_URL";
    public const string S3Endpoint = "AWS_ENDPOINT_URL_S3";
    public const string S3AccessKey = "AWS_ACCESS_KEY_ID";
    public const string S3SecretKey = "AWS_SECRET_ACCESS_KEY";
    public const string S3SessionToken = "AWS_SESSION_TOKEN";
    public const string NoColor = "NO_COLOR";
    public const string TerminalKind = "TERM";

    /// <summary>A variable; null when it is not set or empty.</summary>
    public string? this[string name] => variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Gets a value indicating whether the user or the terminal wants neither colours nor anything that moves.</summary>
    public bool WantsPlainText => this[NoColor] is not null || this[TerminalKind] is "dumb";

    public static CommandEnvironment FromProcess() =>
        new(
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal)
        );
}
