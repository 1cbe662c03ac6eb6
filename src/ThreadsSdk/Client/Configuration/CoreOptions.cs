using ThreadsSdk.Auth;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Client.Configuration;

/// <summary>
/// Reads the options of the core package from configuration. Each property that text can express has a key of the same name.
/// </summary>
internal static class CoreOptions
{
    public static void Bind(ThreadsOptionsSection section, ThreadsClientOptions options)
    {
        if (section.GetUri(nameof(options.BaseAddress)) is { } address)
        {
            // Set only when it is given: otherwise that of the environment counts.
            options.BaseAddress = address;
        }

        options.AccessToken = section.GetString(nameof(options.AccessToken)) ?? options.AccessToken;
        options.AttemptTimeout = section.GetTimeSpan(nameof(options.AttemptTimeout)) ?? options.AttemptTimeout;
        options.Timeout = section.GetTimeSpan(nameof(options.Timeout)) ?? options.Timeout;
        options.MaxRetries = section.GetInt32(nameof(options.MaxRetries)) ?? options.MaxRetries;
        options.RetryDelay = section.GetTimeSpan(nameof(options.RetryDelay)) ?? options.RetryDelay;
        options.MaxRetryDelay = section.GetTimeSpan(nameof(options.MaxRetryDelay)) ?? options.MaxRetryDelay;
        options.MaxErrorContentLength = section.GetInt32(nameof(options.MaxErrorContentLength)) ?? options.MaxErrorContentLength;
    }

    public static void Bind(ThreadsOptionsSection section, ThreadsOAuthOptions options)
    {
        options.AppId = section.GetString(nameof(options.AppId)) ?? options.AppId;
        options.AppSecret = section.GetString(nameof(options.AppSecret)) ?? options.AppSecret;
        options.RedirectUri = section.GetString(nameof(options.RedirectUri)) ?? options.RedirectUri;
        options.AuthorizeHost = section.GetUri(nameof(options.AuthorizeHost)) ?? options.AuthorizeHost;
        if (section.GetStrings(nameof(options.Scopes)) is { } scopes)
        {
            options.Scopes = [.. scopes.Select(static scope => new ThreadsScope(scope))];
        }

        if (section.GetSection(nameof(options.Client)) is { } client)
        {
            options.Client ??= new ThreadsClientOptions();
            Bind(client, options.Client);
        }
    }

    public static void Bind(ThreadsOptionsSection section, ThreadsLoginsOptions options)
    {
        options.RefreshBelow = section.GetDouble(nameof(options.RefreshBelow)) ?? options.RefreshBelow;
        options.RefreshWait = section.GetTimeSpan(nameof(options.RefreshWait)) ?? options.RefreshWait;
        options.RetryDelay = section.GetTimeSpan(nameof(options.RetryDelay)) ?? options.RetryDelay;
        options.MaxRetryDelay = section.GetTimeSpan(nameof(options.MaxRetryDelay)) ?? options.MaxRetryDelay;
        options.ReloadAfter = section.GetTimeSpan(nameof(options.ReloadAfter)) ?? options.ReloadAfter;
    }

    public static void Bind(ThreadsOptionsSection section, FolderMediaHostOptions options)
    {
        options.Folder = section.GetString(nameof(options.Folder)) ?? options.Folder;
        options.BaseUrl = section.GetUri(nameof(options.BaseUrl)) ?? options.BaseUrl;
    }
}
