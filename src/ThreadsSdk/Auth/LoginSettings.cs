using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ThreadsSdk.Auth;

/// <summary>
/// Represents what all logins of a <see cref="ThreadsLogins"/> share: their store, their refreshing, its schedule, and the receiver of
/// events.
/// </summary>
internal sealed class LoginSettings
{
    private readonly ThreadsLoginsOptions _options;
    private readonly ILogger _logger;

    public LoginSettings(IThreadsCredentialStore store, ThreadsOAuth oauth, ThreadsLoginsOptions options)
    {
        options.Validate();
        _options = options.Clone();
        _logger = options.LoggerFactory?.CreateLogger(AuthLog.Category) ?? NullLogger.Instance;
        Store = new StoreCalls(store);
        OAuth = oauth;
    }

    public StoreCalls Store { get; }

    public ThreadsOAuth OAuth { get; }

    public TimeProvider Clock => _options.TimeProvider;

    public DateTimeOffset Now => _options.TimeProvider.GetUtcNow();

    public TimeSpan RefreshWait => _options.RefreshWait;

    public TimeSpan ReloadAfter => _options.ReloadAfter;

    /// <summary>Returns when to refresh a token; null for never.</summary>
    public DateTimeOffset? RefreshDue(ThreadsCredentials credentials)
    {
        if (credentials.IsShortLived || _options.RefreshBelow <= 0)
        {
            return null;
        }

        var due = credentials.ExpiresAt - (credentials.Lifetime * _options.RefreshBelow);
        return due > credentials.RefreshableFrom ? due : credentials.RefreshableFrom;
    }

    /// <summary>Returns when to try again after a number of failures.</summary>
    public DateTimeOffset RetryAt(int failures, Exception reason)
    {
        var doubled = _options.RetryDelay * Math.Pow(2, Math.Min(failures - 1, 20));
        var delay = doubled < _options.MaxRetryDelay ? doubled : _options.MaxRetryDelay;
        var asked = reason switch
        {
            ThreadsApiException api => api.RetryAfter,
            ThreadsProtocolException protocol => protocol.RetryAfter,
            _ => null,
        };
        return Now + (asked > delay ? asked.Value : delay);
    }

    public void Report(ThreadsLoginEvent happened)
    {
        var (userId, reason, retryAt) = (happened.UserId, happened.Exception?.Message ?? "", happened.RetryAt ?? default);
        switch (happened.Kind)
        {
            case ThreadsLoginEventKind.Refreshed:
                AuthLog.Refreshed(_logger, userId, happened.ExpiresAt);
                break;
            case ThreadsLoginEventKind.RefreshFailed:
                AuthLog.RefreshFailed(_logger, userId, happened.ExpiresAt, retryAt, reason);
                break;
            case ThreadsLoginEventKind.SaveFailed:
                AuthLog.SaveFailed(_logger, userId, retryAt, reason);
                break;
            default:
                AuthLog.LoadFailed(_logger, userId, retryAt, reason);
                break;
        }

        try
        {
            _options.OnEvent?.Invoke(happened);
        }
#pragma warning disable CA1031 // A listener's mistake must not lose a token.
        catch (Exception e)
#pragma warning restore CA1031
        {
            AuthLog.HookFailed(_logger, userId, e);
        }
    }
}
