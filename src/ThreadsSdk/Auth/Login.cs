namespace ThreadsSdk.Auth;

/// <summary>
/// Represents the login of one user. Calls get the token in memory until it is time to check it; then one call does so for all that wait:
/// it reads the store, and refreshes the token if it is near its end.
/// </summary>
internal sealed partial class Login(string userId, LoginSettings settings)
{
    private readonly object _lock = new();
    private volatile Known? _known;
    private Check? _check;

    public ValueTask<ThreadsCredentials> GetAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Fresh() is { } credentials
            ? ValueTask.FromResult(credentials)
            : new ValueTask<ThreadsCredentials>(WaitAsync(cancellationToken));
    }

    private async Task<ThreadsCredentials> WaitAsync(CancellationToken cancellationToken)
    {
        var look = Join();
        var patience = look.Started + settings.RefreshWait - settings.Now;
        if (patience > TimeSpan.Zero)
        {
            try
            {
                return await look.Result.WaitAsync(patience, settings.Clock, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!look.Result.IsCompleted)
            {
                // A refresh that takes long is waited for only by those who have nothing else.
            }
        }

        return !look.Result.IsCompleted && Alive() is { } credentials
            ? credentials
            : await look.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private ThreadsCredentials? Fresh() => _known is { } known && settings.Now < known.CheckAgain ? known.Credentials : null;

    private ThreadsCredentials? Alive() => _known is { } known && !known.Credentials.IsExpired(settings.Clock) ? known.Credentials : null;

    private Check Join()
    {
        lock (_lock)
        {
            if (_check is not { Result.IsCompleted: false })
            {
                // On no caller's behalf, so that none of them can cancel it for the others.
                _check = new Check(settings.Now, Task.Run(CheckAsync));
                _ = _check.Result.ContinueWith(
                    static look => look.Exception,
                    CancellationToken.None,
                    TaskContinuationOptions.OnlyOnFaulted,
                    TaskScheduler.Default
                );
            }

            return _check;
        }
    }

    private sealed record Known(ThreadsCredentials Credentials, DateTimeOffset CheckAgain);

    private sealed record Check(DateTimeOffset Started, Task<ThreadsCredentials> Result);
}
