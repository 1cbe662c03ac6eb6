using ThreadsSdk.Http;

namespace ThreadsSdk.Auth;

/// <summary>The environment variables of an app. The first three are those of PyThreads.</summary>
internal static class OAuthEnvironment
{
    public const string AppId = "THREADS_APP_ID";
    public const string AppSecret = "THREADS_API_SECRET";
    public const string RedirectUri = "THREADS_REDIRECT_URI";
    public const string AppSecretToo = "THREADS_APP_SECRET";

    /// <summary>Sets what is not set yet, the address of Threads as well. An empty variable counts as missing.</summary>
    public static void Fill(ThreadsOAuthOptions options, Func<string, string?> read)
    {
        FillApp(options, read);
        var client = (options.Client ?? new ThreadsClientOptions()).WithAddressOf(read);
        options.Client ??= client.HasBaseAddress ? client : null;
    }

    /// <summary>Sets what is not set yet of the app.</summary>
    public static void FillApp(ThreadsOAuthOptions options, Func<string, string?> read)
    {
        options.AppId ??= Value(AppId);
        options.RedirectUri ??= Value(RedirectUri);
        if (options.AppSecret is null)
        {
            var (one, other) = (Value(AppSecret), Value(AppSecretToo));
            options.AppSecret = one is null || other is null || one == other
                ? one ?? other
                : throw new InvalidOperationException($"{AppSecret} and {AppSecretToo} hold different secrets. Unset one of them.");
        }

        string? Value(string name) => EnvironmentValue.Read(read, name);
    }

    /// <summary>What to say of settings that are missing; null when none is.</summary>
    public static string? Missing(ThreadsOAuthOptions options)
    {
        var missing = new List<string>();
        if (string.IsNullOrEmpty(options.AppId))
        {
            missing.Add(Name(nameof(options.AppId), AppId));
        }

        if (string.IsNullOrEmpty(options.AppSecret))
        {
            missing.Add(Name(nameof(options.AppSecret), $"{AppSecret} (or {AppSecretToo})"));
        }

        if (string.IsNullOrEmpty(options.RedirectUri))
        {
            missing.Add(Name(nameof(options.RedirectUri), RedirectUri));
        }

        return missing.Count == 0 ? null : $"The Threads app is not set up. Missing: {string.Join("; ", missing)}.";
    }

    private static string Name(string option, string variable) => $"{option}, or the environment variable {variable}";
}
