using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore;

/// <summary>
/// Represents how an app receives webhooks and handles their events. Secrets, token and limits of requests are read for each request, so
/// that a reloaded configuration counts at once; <see cref="MaxConcurrency"/> is read when the app starts.
/// </summary>
public sealed class ThreadsWebhookOptions
{
    /// <summary>
    /// Gets or sets the secrets of the Threads app. Meta signs with one of them; while it is changed, list the old and the new one. While
    /// the list is empty, the default, the <see cref="ThreadsOAuthOptions.AppSecret"/> of the clients counts for which
    /// <c>AddWebhooks</c> was called.
    /// </summary>
    public IReadOnlyList<string> AppSecrets { get; set; } = [];

    /// <summary>Gets or sets the verify token that was entered in the App Dashboard beside the address of the webhook. It is required.</summary>
    public string? VerifyToken { get; set; }

    /// <summary>
    /// Gets or sets the highest number of bytes of a notification; more are refused with HTTP 413. The default is 1 MB. Meta names no size for
    /// Threads; elsewhere it documents batches of at most 1,000 changes, and those of Threads are about a kilobyte each.
    /// </summary>
    public int MaxBodySize { get; set; } = 1024 * 1024;

    /// <summary>
    /// Gets or sets the number of waiting events from which on notifications are refused with HTTP 503, so that Meta sends them again later. The
    /// default is 10,000. The last notification that is accepted may exceed it.
    /// </summary>
    public int Capacity { get; set; } = 10_000;

    /// <summary>Gets or sets how many times an event is handled before it is parked. The default is 10.</summary>
    public int MaxAttempts { get; set; } = 10;

    /// <summary>
    /// Gets or sets the time before an event is handled again after the first failure. It doubles with each further one, up to an hour. The
    /// default is 5 seconds, which with ten attempts makes about 42 minutes.
    /// </summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets how many users' events are handled at a time in this process. The default is 8.</summary>
    public int MaxConcurrency { get; set; } = 8;

    internal void Validate()
    {
        foreach (var secret in AppSecrets ?? [])
        {
            if (string.IsNullOrWhiteSpace(secret))
            {
                throw new ArgumentException($"{nameof(AppSecrets)} must not contain an empty secret.", nameof(AppSecrets));
            }
        }

        if (string.IsNullOrWhiteSpace(VerifyToken))
        {
            throw new ArgumentNullException(
                nameof(VerifyToken),
                $"The webhooks have no {nameof(VerifyToken)}. Set it to the verify token that you enter in the App Dashboard."
            );
        }

        AtLeastOne(MaxBodySize, nameof(MaxBodySize));
        AtLeastOne(Capacity, nameof(Capacity));
        AtLeastOne(MaxAttempts, nameof(MaxAttempts));
        AtLeastOne(MaxConcurrency, nameof(MaxConcurrency));
        if (RetryDelay < TimeSpan.Zero)
        {
            throw new ArgumentException($"{nameof(RetryDelay)} must not be negative.", nameof(RetryDelay));
        }
    }

    private static void AtLeastOne(int value, string name)
    {
        if (value < 1)
        {
            throw new ArgumentException($"{name} must be at least 1.", name);
        }
    }
}
