using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Auth;

/// <summary>Represents the options of <see cref="ThreadsLogins"/>.</summary>
public sealed class ThreadsLoginsOptions
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(30);

    /// <summary>
    /// Gets or sets the fraction of a token's lifetime of 60 days at which it is refreshed. The default is a third: with 20 days left. With
    /// 1 it is refreshed as soon as Meta allows, 24 hours after it was issued; with 0 never.
    /// </summary>
    public double RefreshBelow { get; set; } = 1d / 3;

    /// <summary>Gets or sets the longest time a call waits for a refresh before it uses the old, still valid token.</summary>
    public TimeSpan RefreshWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets the wait after a failed refresh. It doubles with each further failure. If Meta asks for a longer wait, that applies.
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets the longest wait after failed refreshes, unless Meta asks for a longer one.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// Gets or sets how long a token is used before the store is read again, to notice that another process has refreshed, replaced or
    /// deleted the login. Zero reads the store for each call.
    /// </summary>
    public TimeSpan ReloadAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gets or sets the callback that receives the events of logins. An exception it throws is logged and does not fail a call.
    /// </summary>
    public Action<ThreadsLoginEvent>? OnEvent { get; set; }

    /// <summary>Gets or sets the logger factory. Tokens are never logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal ThreadsLoginsOptions Clone() => (ThreadsLoginsOptions)MemberwiseClone();

    /// <summary>Throws an <see cref="ArgumentException"/> for the first invalid option.</summary>
    internal void Validate()
    {
        if (RefreshBelow is not (>= 0 and <= 1))
        {
            throw new ArgumentException($"{nameof(RefreshBelow)} must be 0 to 1.", nameof(RefreshBelow));
        }

        Check(RefreshWait, nameof(RefreshWait));
        Check(RetryDelay, nameof(RetryDelay));
        Check(MaxRetryDelay, nameof(MaxRetryDelay));
        Check(ReloadAfter, nameof(ReloadAfter));
        ArgumentNullException.ThrowIfNull(TimeProvider);
    }

    private static void Check(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero || value > LongestTime)
        {
            throw new ArgumentException($"{name} must be 0 to 30 days.", name);
        }
    }
}
