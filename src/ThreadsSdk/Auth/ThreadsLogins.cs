using System.Collections.Concurrent;
using ThreadsSdk.Http;

namespace ThreadsSdk.Auth;

/// <summary>
/// Manages the stored logins of an app's users and keeps them valid. It provides each user's token for calls and refreshes it before it
/// expires, once, however many calls and processes use it. It is thread-safe; create one for the app.
/// </summary>
/// <remarks>
/// <para>
/// Only long-lived tokens that are at least 24 hours old are refreshed, when less than <see cref="ThreadsLoginsOptions.RefreshBelow"/> of
/// their lifetime is left, and only when a call needs them. A user without any call for 60 days has to log in again, unless
/// <see cref="GetAsync"/> is called now and then.
/// </para>
/// <para>
/// A failed refresh does not fail a call as long as the old token is valid: it is tried again later, and reported to
/// <see cref="ThreadsLoginsOptions.OnEvent"/> and the log. The old token stays valid at Meta after a refresh, so a crash before the new one
/// is saved loses nothing. A new token that cannot be saved is used from memory and saved later.
/// </para>
/// <para>Tokens stay in memory for the lifetime of this object, one for each user it was asked for.</para>
/// </remarks>
/// <example>
/// <code language="csharp">
/// using ThreadsLogins logins = new(new FileThreadsCredentialStore("/var/lib/app/logins"));
/// ThreadsCredentials login = await logins.GetAsync("17841400000007919", cancellationToken);   // refreshed if it was due
/// Console.WriteLine(login.ExpiresAt);
/// </code>
/// </example>
public sealed class ThreadsLogins : IDisposable
{
    private readonly ConcurrentDictionary<string, Login> _logins = new(StringComparer.Ordinal);
    private readonly LoginSettings _settings;
    private readonly ThreadsOAuth? _owned;
    private volatile bool _isDisposed;

    /// <summary>Initializes a new instance over the given store.</summary>
    /// <param name="store">The store of the logins.</param>
    /// <param name="oauth">
    /// Refreshes the logins and is not disposed. If null, one without app id and secret is used, which calls Meta unless the environment
    /// variable THREADS_BASE_ADDRESS names another server.
    /// </param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public ThreadsLogins(IThreadsCredentialStore store, ThreadsOAuth? oauth = null, ThreadsLoginsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        Store = store;
        _owned = oauth is null
            ? new ThreadsOAuth(new ThreadsOAuthOptions { Client = new ThreadsClientOptions().WithAddressOfEnvironment() })
            : null;
        _settings = new LoginSettings(store, oauth ?? _owned!, options ?? new ThreadsLoginsOptions());
    }

    /// <summary>Gets the store of the logins.</summary>
    public IThreadsCredentialStore Store { get; }

    /// <summary>Gets the address the logins are refreshed at.</summary>
    internal Uri BaseAddress => _settings.OAuth.BaseAddress;

    /// <summary>Gets a login with a valid token, refreshing it if due.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the wait. A refresh that others wait for continues.</param>
    /// <returns>The login.</returns>
    /// <exception cref="ThreadsAuthenticationException">
    /// There is no login, or it has expired or is damaged. The user has to log in again.
    /// </exception>
    /// <exception cref="ThreadsCredentialStoreException">The store does not respond, and no token is in memory.</exception>
    public ValueTask<ThreadsCredentials> GetAsync(string userId, CancellationToken cancellationToken = default) =>
        LoginOf(userId).GetAsync(cancellationToken);

    /// <summary>Saves a new login, replacing any earlier one of the user. It is used from the next call on.</summary>
    /// <param name="credentials">The login.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the login is stored.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The login could not be saved.</exception>
    public async Task SaveAsync(ThreadsCredentials credentials, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _settings.Store.SaveAsync(credentials, ifVersion: null, cancellationToken).ConfigureAwait(false);
        Forget(credentials.UserId);
    }

    /// <summary>
    /// Deletes a login. Other processes notice within <see cref="ThreadsLoginsOptions.ReloadAfter"/>. The token stays valid at Meta, which
    /// offers no way to revoke it; the user can do so in the website permissions of Threads.
    /// </summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if there was a login; otherwise false.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The login could not be deleted.</exception>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public async Task<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var wasThere = await _settings.Store.DeleteAsync(userId, cancellationToken).ConfigureAwait(false);
        Forget(userId);
        return wasThere;
    }

    /// <summary>
    /// Refreshes a login now, however much of its lifetime is left, and saves it. Meta refuses a token that is less than 24 hours old.
    /// </summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The refreshed login.</returns>
    /// <exception cref="ThreadsAuthenticationException">
    /// There is no login, or it has expired or been revoked. The user has to log in again.
    /// </exception>
    /// <exception cref="ArgumentException">The login is short-lived.</exception>
    /// <exception cref="ThreadsException">Meta refused, or the login could not be saved. The old login is kept.</exception>
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

    /// <summary>Gets a provider of one user's tokens, for <see cref="ThreadsClientOptions.AccessTokenProvider"/>.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <returns>The token provider.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsLogins logins = new(new FileThreadsCredentialStore("/var/lib/app/logins"));
    /// using ThreadsClient client = new(new ThreadsClientOptions { AccessTokenProvider = logins.For("17841400000007919") });
    /// </code>
    /// </example>
    public IThreadsAccessTokenProvider For(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return new LoginTokens(this, userId);
    }

    /// <summary>Releases the connections this instance created.</summary>
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

    /// <summary>
    /// Removes a login from memory, so that the next call reads the store. A check in progress continues with what it knows.
    /// </summary>
    private void Forget(string userId) => _logins.TryRemove(userId, out _);

    private sealed class LoginTokens(ThreadsLogins logins, string userId) : IUserAccessTokenProvider
    {
        public string UserId => userId;

        public async ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken) =>
            (await logins.GetAsync(userId, cancellationToken).ConfigureAwait(false)).AccessToken;

        public override string ToString() => $"The token of user {userId}";
    }
}
