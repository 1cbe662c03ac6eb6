using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Auth;

/// <summary>How <see cref="ThreadsLogins"/> keeps tokens valid.</summary>
public sealed class ThreadsLoginsOptions
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(30);

    /// <summary>
    /// A token is refreshed when less than this part of its 60 days is left: a third, so with 20 days left. With 1 it is refreshed as soon
    /// as Meta
    /// allows, at an age of 24 hours; with 0 never.
    /// </summary>
    public double RefreshBelow { get; set; } = 1d / 3;

    /// <summary>How long a call waits for a refresh before it goes on with the old token, which is still valid.</summary>
    public TimeSpan RefreshWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait after a failed refresh; doubled with each further failure. When Meta asks for a longer wait, that
    /// holds.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait after failed refreshes, unless Meta asks for a longer one.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromHours(6);

    /// <summary>
    /// How long a token is used before the store is asked again, to notice that another process has refreshed, replaced or deleted the
    /// login.
    /// Zero to ask for each call.
    /// </summary>
    public TimeSpan ReloadAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Is told what happens to logins. What it throws is logged, and does not fail a call.</summary>
    public Action<ThreadsLoginEvent>? OnEvent { get; set; }

    /// <summary>Where to log. Tokens are never logged.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal ThreadsLoginsOptions Clone() => (ThreadsLoginsOptions)MemberwiseClone();

    /// <summary>Throws an <see cref="ArgumentException"/> for the first thing that is wrong.</summary>
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
