using System.Collections.Concurrent;

namespace ThreadsSdk.Auth;

/// <summary>
/// The logins of an app's users, kept valid: gives each user's token to the user's calls, and refreshes it when it is near its end, once,
/// however many calls and processes use it. May be used by many threads; make one for the app.
/// </summary>
/// <remarks>
/// <para>Only long-lived tokens at least 24 hours old are refreshed, when less than <see cref="ThreadsLoginsOptions.RefreshBelow"/> of
/// their life is
/// left, and only when a call asks for them: a user for whom nothing is done for 60 days has to log in again, unless
/// <see cref="GetAsync"/> is called now and then.</para>
/// <para>A refresh that fails does not fail a call while the old token lives: it is tried again later, and
/// <see cref="ThreadsLoginsOptions.OnEvent"/> and the log are told. The old token stays valid at Meta after a refresh, so a crash before
/// the new one is saved loses nothing, and a new one that cannot be saved is used from memory and saved later.</para>
/// <para>Tokens stay in memory for as long as this object lives, one for each user it was asked for.</para>
/// </remarks>
public sealed class ThreadsLogins : IDisposable
{
    private readonly ConcurrentDictionary<string, Login> _logins = new(StringComparer.Ordinal);
    private readonly LoginSettings _settings;
    private readonly ThreadsOAuth? _owned;
    private volatile bool _isDisposed;

    /// <summary>Makes one.</summary>
    /// <param name="store">Where the logins are kept.</param>
    /// <param name="oauth">
    /// Refreshes them; it is not disposed. When null, one that needs no app id and no secret, and goes to Meta unless the environment
    /// variable
    /// THREADS_BASE_ADDRESS names a Threads elsewhere.
    /// </param>
    /// <param name="options">When to refresh, and whom to tell.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public ThreadsLogins(IThreadsCredentialStore store, ThreadsOAuth? oauth = null, ThreadsLoginsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        Store = store;
        _owned = oauth is null
            ? new ThreadsOAuth(new ThreadsOAuthOptions { Client = new ThreadsClientOptions().WithAddressOfEnvironment() })
            : null;
        _settings = new LoginSettings(store, oauth ?? _owned!, options ?? new ThreadsLoginsOptions());
    }

    /// <summary>Where the logins are kept.</summary>
    public IThreadsCredentialStore Store { get; }

    /// <summary>Gets where the logins are refreshed.</summary>
    internal Uri BaseAddress => _settings.OAuth.BaseAddress;

    /// <summary>Gets a login with a token that is valid now, refreshed if it was time for that.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Cancels the wait, not the refresh others may be waiting for.</param>
    /// <returns>The login.</returns>
    /// <exception cref="ThreadsAuthenticationException">There is no login, or it has expired or is damaged: the user has to log in
    /// again.</exception>
    /// <exception cref="ThreadsCredentialStoreException">The store does not answer, and no token is in memory.</exception>
    public ValueTask<ThreadsCredentials> GetAsync(string userId, CancellationToken cancellationToken = default) =>
        LoginOf(userId).GetAsync(cancellationToken);

    /// <summary>Saves a new login over any the user had. It is used from the next call on.</summary>
    /// <param name="credentials">The login.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ThreadsCredentialStoreException">It could not be saved.</exception>
    public async Task SaveAsync(ThreadsCredentials credentials, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _settings.Store.SaveAsync(credentials, ifVersion: null, cancellationToken).ConfigureAwait(false);
        Forget(credentials.UserId);
    }

    /// <summary>
    /// Deletes a login. Other processes notice within <see cref="ThreadsLoginsOptions.ReloadAfter"/>. The token stays valid at Meta, which
    /// offers no
    /// way to revoke it; the user can, in the website permissions of Threads.
    /// </summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ThreadsCredentialStoreException">It could not be deleted.</exception>
    public async Task<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var wasThere = await _settings.Store.DeleteAsync(userId, cancellationToken).ConfigureAwait(false);
        Forget(userId);
        return wasThere;
    }

    /// <summary>Refreshes a login now, however much of its life is left, and saves it. Meta refuses one that is not yet 24 hours
    /// old.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The login as it is now.</returns>
    /// <exception cref="ThreadsAuthenticationException">There is no login, or it has expired or been revoked: the user has to log in
    /// again.</exception>
    /// <exception cref="ArgumentException">The login is a short-lived one.</exception>
    /// <exception cref="ThreadsException">Meta refused, or it could not be saved. The old login is still there.</exception>
    public async Task<ThreadsCredentials> RefreshAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var turn = await _settings.Store.LockAsync(userId, cancellationToken).ConfigureAwait(false);
        try
        {
            var stored = await _settings.Store.LoadAsync(userId, cancellationToken).ConfigureAwait(false) ?? throw Login.Missing(userId);
            var refreshed = await _settings.OAuth.RefreshAsync(stored.Credentials, cancellationToken).ConfigureAwait(false);
            if (await _settings.Store.SaveAsync(refreshed, stored.Version, CancellationToken.None).ConfigureAwait(false) is null)
            {
                // The user has logged in anew, or out, meanwhile.
                stored = await _settings.Store.LoadAsync(userId, CancellationToken.None).ConfigureAwait(false);
                return stored?.Credentials ?? throw Login.Missing(userId);
            }

            return refreshed;
        }
        finally
        {
            Forget(userId);
            if (turn is not null)
            {
                await turn.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Gives the tokens of one user, for the options of a client.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <returns>What gives the tokens.</returns>
    public IThreadsAccessTokenProvider For(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return new LoginTokens(this, userId);
    }

    /// <summary>Closes the connections it opened itself.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _owned?.Dispose();
    }

    private Login LoginOf(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _logins.GetOrAdd(userId, static (userId, settings) => new Login(userId, settings), _settings);
    }

    /// <summary>The next call asks the store. Who is looking already goes on with what it knows.</summary>
    private void Forget(string userId) => _logins.TryRemove(userId, out _);

    private sealed class LoginTokens(ThreadsLogins logins, string userId) : IThreadsAccessTokenProvider
    {
        public async ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken) =>
            (await logins.GetAsync(userId, cancellationToken).ConfigureAwait(false)).AccessToken;

        public override string ToString() => $"The token of user {userId}";
    }
}
