namespace ThreadsSdk.Auth;

/// <summary>Checks the stored login, on behalf of all waiting calls. It never runs twice at the same time.</summary>
internal sealed partial class Login
{
    private static readonly TimeSpan LongestCheck = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestSave = TimeSpan.FromSeconds(30);

    private StoredThreadsCredentials? _unsaved;
    private DateTimeOffset _notBefore;
    private int _failures;

    private async Task<ThreadsCredentials> CheckAsync()
    {
        if (Fresh() is { } fresh)
        {
            return fresh;
        }

        using var limit = new CancellationTokenSource(LongestCheck, settings.Clock);
        StoredThreadsCredentials? stored;
        try
        {
            stored = await settings.Store.LoadAsync(userId, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ThreadsCredentialStoreException or OperationCanceledException)
        {
            return KeepUnread(e);
        }

        var current = Alive(await SaveUnsavedAsync(stored).ConfigureAwait(false));

        // For those who do not want to wait for a refresh.
        _known = new Known(current.Credentials, settings.Now);
        return Keep(IsDue(current.Credentials) ? await RefreshAsync(current, limit.Token).ConfigureAwait(false) : current);
    }

    /// <summary>
    /// Refreshes the login, unless another process has done so meanwhile. If that fails, the old token stays in use. Returns null if the
    /// login was deleted meanwhile.
    /// </summary>
    private async Task<StoredThreadsCredentials?> RefreshAsync(StoredThreadsCredentials current, CancellationToken cancellationToken)
    {
        IAsyncDisposable? turn = null;
        try
        {
            turn = await settings.Store.LockAsync(userId, cancellationToken).ConfigureAwait(false);
            var stored = await settings.Store.LoadAsync(userId, cancellationToken).ConfigureAwait(false);
            if (stored?.Version != current.Version)
            {
                _unsaved = null;
                if (stored is null || !IsDue(stored.Credentials))
                {
                    return stored;
                }

                current = stored;
            }

            var refreshed = await settings.OAuth.RefreshAsync(current.Credentials, cancellationToken).ConfigureAwait(false);
            _failures = 0;
            settings.Report(new ThreadsLoginEvent(ThreadsLoginEventKind.Refreshed, userId, refreshed.ExpiresAt));
            return await SaveAsync(refreshed, current.Version).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is, the old token is still good.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _failures++;
            _notBefore = settings.RetryAt(_failures, e);
            settings.Report(
                new ThreadsLoginEvent(ThreadsLoginEventKind.RefreshFailed, userId, current.Credentials.ExpiresAt)
                {
                    Exception = e,
                    RetryAt = _notBefore,
                }
            );
            return current;
        }
        finally
        {
            if (turn is not null)
            {
                await turn.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private Task<StoredThreadsCredentials?> SaveUnsavedAsync(StoredThreadsCredentials? stored)
    {
        if (_unsaved is { } unsaved && unsaved.Version == stored?.Version)
        {
            return SaveAsync(unsaved.Credentials, unsaved.Version);
        }

        // Another login, or a logout, is newer than what could not be saved.
        _unsaved = null;
        return Task.FromResult(stored);
    }

    /// <summary>
    /// Saves a new token over the version it replaces. Until that succeeds it stays in memory, while the old one remains valid.
    /// </summary>
    private async Task<StoredThreadsCredentials?> SaveAsync(ThreadsCredentials credentials, string version)
    {
        using var limit = new CancellationTokenSource(LongestSave, settings.Clock);
        try
        {
            var saved = await settings.Store.SaveAsync(credentials, version, limit.Token).ConfigureAwait(false);
            var stored = saved is null
                ? await settings.Store.LoadAsync(userId, limit.Token).ConfigureAwait(false)
                : new StoredThreadsCredentials(credentials, saved);
            _unsaved = null;
            return stored;
        }
        catch (Exception e) when (e is ThreadsCredentialStoreException or OperationCanceledException)
        {
            _unsaved = new StoredThreadsCredentials(credentials, version);
            settings.Report(
                new ThreadsLoginEvent(ThreadsLoginEventKind.SaveFailed, userId, credentials.ExpiresAt)
                {
                    Exception = e,
                    RetryAt = settings.Now + settings.ReloadAfter,
                }
            );
            return _unsaved;
        }
    }

    private bool IsDue(ThreadsCredentials credentials) =>
        settings.RefreshDue(credentials) <= settings.Now && _notBefore <= settings.Now && !credentials.IsExpired(settings.Clock);

    /// <summary>Keeps the login that calls get until the next check.</summary>
    private ThreadsCredentials Keep(StoredThreadsCredentials? stored)
    {
        var credentials = Alive(stored).Credentials;
        var now = settings.Now;
        var again = now + settings.ReloadAfter;
        if (settings.RefreshDue(credentials) is { } due)
        {
            due = due > _notBefore ? due : _notBefore;
            again = due > now && due < again ? due : again;
        }

        _known = new Known(credentials, credentials.ExpiresAt < again ? credentials.ExpiresAt : again);
        return credentials;
    }

    /// <summary>Keeps the login in memory for now, because the store does not respond.</summary>
    private ThreadsCredentials KeepUnread(Exception reason)
    {
        if (Alive() is { } credentials)
        {
            var again = settings.Now + settings.ReloadAfter;
            settings.Report(
                new ThreadsLoginEvent(ThreadsLoginEventKind.LoadFailed, userId, credentials.ExpiresAt)
                {
                    Exception = reason,
                    RetryAt = again,
                }
            );
            _known = new Known(credentials, credentials.ExpiresAt < again ? credentials.ExpiresAt : again);
            return credentials;
        }

        throw reason switch
        {
            ThreadsCredentialStoreException { IsDamaged: true } => new ThreadsAuthenticationException(reason.Message, reason),
            ThreadsCredentialStoreException store => store,
            _ => new ThreadsCredentialStoreException($"The stored login of user {userId} could not be read in time.", reason)
            {
                UserId = userId,
            },
        };
    }

    private StoredThreadsCredentials Alive(StoredThreadsCredentials? stored)
    {
        if (stored is not null && !stored.Credentials.IsExpired(settings.Clock))
        {
            return stored;
        }

        _known = null;
        throw stored is null ? Missing(userId) : ThreadsCredentials.Expired(stored.Credentials);
    }

    internal static ThreadsAuthenticationException Missing(string userId) =>
        new($"There is no login of user {userId}. The user has to log in.");
}
