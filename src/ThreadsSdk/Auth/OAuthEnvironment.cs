using ThreadsSdk.Http;

namespace ThreadsSdk.Auth;

/// <summary>Reads the environment variables of an app. The first three are those of PyThreads.</summary>
internal static class OAuthEnvironment
{
    public const string AppId = "THREADS_APP_ID";
    public const string AppSecret = "THREADS_API_SECRET";
    public const string RedirectUri = "THREADS_REDIRECT_URI";
    public const string AppSecretToo = "THREADS_APP_SECRET";

    /// <summary>Sets all options that are not set yet, including the address of Threads. An empty variable counts as missing.</summary>
    public static void Fill(ThreadsOAuthOptions options, Func<string, string?> read)
    {
        FillApp(options, read);
        var client = (options.Client ?? new ThreadsClientOptions()).WithAddressOf(read);
        options.Client ??= client.HasBaseAddress ? client : null;
    }

    /// <summary>Sets the options of the app that are not set yet.</summary>
    public static void FillApp(ThreadsOAuthOptions options, Func<string, string?> read)
    {
        options.AppId ??= Value(AppId);
        options.RedirectUri ??= Value(RedirectUri);
        if (options.AppSecret is null)
        {
            var (one, other) = (Value(AppSecret), Value(AppSecretToo));
            options.AppSecret =
                one is null || other is null || one == other
                    ? one ?? other
                    : throw new InvalidOperationException($"{AppSecret} and {AppSecretToo} contain different secrets. Unset one of them.");
        }

        string? Value(string name) => EnvironmentValue.Read(read, name);
    }

    /// <summary>Returns a message that names the missing settings; null if none is missing.</summary>
    public static string? Missing(ThreadsOAuthOptions options)
    {
        string[] missing =
        [
            .. FindMissing(options).Select(static missing => $"{missing.Option}, or the environment variable {missing.Variable}"),
        ];
        return missing.Length == 0 ? null : $"The Threads app is not set up. Missing: {string.Join("; ", missing)}.";
    }

    /// <summary>Finds the options that are missing, each with the variable that can provide it.</summary>
    public static IEnumerable<(string Option, string Variable)> FindMissing(ThreadsOAuthOptions options)
    {
        if (string.IsNullOrEmpty(options.AppId))
        {
            yield return (nameof(options.AppId), AppId);
        }

        if (string.IsNullOrEmpty(options.AppSecret))
        {
            yield return (nameof(options.AppSecret), $"{AppSecret} (or {AppSecretToo})");
        }

        if (string.IsNullOrEmpty(options.RedirectUri))
        {
            yield return (nameof(options.RedirectUri), RedirectUri);
        }
    }
}
