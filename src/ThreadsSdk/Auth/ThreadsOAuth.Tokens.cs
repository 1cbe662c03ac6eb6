using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Auth;

public sealed partial class ThreadsOAuth
{
    /// <summary>
    /// Completes a login: verifies the callback, exchanges its code for a short-lived token and that for a long-lived one, and asks which
    /// scopes were granted. For users who are not testers of the app, Meta may refuse to report the scopes; those of the options are used
    /// then. If the second exchange fails, the code is used up and the user has to start again. To keep the short-lived token in that case,
    /// call the individual methods.
    /// </summary>
    /// <param name="callback">The URL the browser was sent to, or its query.</param>
    /// <param name="expectedState">The remembered state.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>Long-lived credentials, to be saved in a store.</returns>
    /// <exception cref="ThreadsCallbackException">
    /// The callback is invalid; see <see cref="ThreadsCallback.ReadCode(string, string?)"/>.
    /// </exception>
    /// <exception cref="ThreadsAuthenticationException">Meta refuses the code, the app's id or secret, or the redirect URI.</exception>
    /// <exception cref="ThreadsException">Meta responded with another error, or not at all.</exception>
    /// <example>
    /// <code language="csharp">
    /// string? rememberedState = "the state kept in the user's session";
    /// using ThreadsOAuth oauth = new(ThreadsOAuthOptions.FromEnvironment());
    /// ThreadsCredentials login = await oauth.CompleteAuthorizationAsync("https://app.example/callback?code=AQB&amp;state=4f3a", rememberedState);
    /// using ThreadsLogins logins = new(new FileThreadsCredentialStore("/var/lib/app/logins"));
    /// await logins.SaveAsync(login);
    /// </code>
    /// </example>
    public Task<ThreadsCredentials> CompleteAuthorizationAsync(
        string callback,
        string? expectedState,
        CancellationToken cancellationToken = default
    ) => CompleteAsync(ThreadsCallback.ReadCode(callback, expectedState), cancellationToken);

    /// <inheritdoc cref="CompleteAuthorizationAsync(string, string?, CancellationToken)"/>
    /// <param name="values">The decoded values of the query or form.</param>
    /// <param name="expectedState">The remembered state.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    public Task<ThreadsCredentials> CompleteAuthorizationAsync(
        IEnumerable<KeyValuePair<string, string?>> values,
        string? expectedState,
        CancellationToken cancellationToken = default
    ) => CompleteAsync(ThreadsCallback.ReadCode(values, expectedState), cancellationToken);

    /// <summary>
    /// Exchanges the code of a callback for a short-lived token, valid for one hour. Meta does not say which scopes were granted.
    /// </summary>
    /// <param name="code">The code. A <c>#_</c> at its end is removed.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>Short-lived credentials with the scopes of the options.</returns>
    /// <exception cref="ThreadsAuthenticationException">Meta refuses the code, the app's id or secret, or the redirect URI.</exception>
    /// <exception cref="ThreadsException">Meta responded with another error, or not at all.</exception>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public Task<ThreadsCredentials> ExchangeCodeAsync(string code, CancellationToken cancellationToken = default) =>
        ExchangeCodeAsync(code, redirectUri: null, cancellationToken);

    /// <inheritdoc cref="ExchangeCodeAsync(string, CancellationToken)"/>
    /// <param name="code">The code. A <c>#_</c> at its end is removed.</param>
    /// <param name="redirectUri">
    /// The address the browser was to return to, to the letter; null for <see cref="ThreadsOAuthOptions.RedirectUri"/>.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    public async Task<ThreadsCredentials> ExchangeCodeAsync(string code, string? redirectUri, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var asked = Clock.GetUtcNow();
        var response = await Api(token: null)
            .ExchangeCodeAsync(
                Need(_options.AppId, nameof(_options.AppId), OAuthEnvironment.AppId),
                Secret(),
                ThreadsCallback.CleanCode(code)!,
                Need(redirectUri ?? _options.RedirectUri, nameof(_options.RedirectUri), OAuthEnvironment.RedirectUri),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new ThreadsCredentials
        {
            UserId = Given(response.UserId, OAuthOperations.ExchangeCode, "the user's id"),
            AccessToken = Token(response.AccessToken, OAuthOperations.ExchangeCode),
            Scopes = [.. _options.Scopes],
            IsShortLived = true,
            ExpiresAt = asked + Lifetime(response.ExpiresIn, ThreadsLimits.ShortLivedTokenLifetime),
        };
    }

    /// <summary>
    /// Exchanges short-lived credentials for long-lived ones, valid for 60 days. The old token stays valid for the rest of its hour.
    /// </summary>
    /// <param name="shortLived">The short-lived credentials.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The long-lived credentials.</returns>
    /// <exception cref="ArgumentException">The credentials are already long-lived.</exception>
    /// <exception cref="ThreadsAuthenticationException">
    /// The credentials have expired or been revoked. The user has to log in again.
    /// </exception>
    /// <exception cref="ThreadsException">Meta responded with another error, or not at all.</exception>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsOAuth oauth = new(ThreadsOAuthOptions.FromEnvironment());
    /// ThreadsCredentials shortLived = await oauth.ExchangeCodeAsync("AQB", cancellationToken);
    /// ThreadsCredentials login = await oauth.ExchangeForLongLivedAsync(shortLived, cancellationToken);
    /// </code>
    /// </example>
    public async Task<ThreadsCredentials> ExchangeForLongLivedAsync(
        ThreadsCredentials shortLived,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(shortLived);
        if (!shortLived.IsShortLived)
        {
            throw new ArgumentException("The credentials are already long-lived.", nameof(shortLived));
        }

        CheckAlive(shortLived, OAuthOperations.ExchangeToken);
        var asked = Clock.GetUtcNow();
        var response = await Api(token: null).ExchangeTokenAsync(Secret(), shortLived.AccessToken, cancellationToken).ConfigureAwait(false);
        return LongLived(shortLived, response, asked, OAuthOperations.ExchangeToken);
    }

    /// <summary>
    /// Refreshes long-lived credentials that are at least 24 hours old. The new ones are valid for 60 days from now. The old token stays
    /// valid as before, so nothing is lost if the new one cannot be saved. Needs neither the app's id nor its secret.
    /// </summary>
    /// <param name="credentials">The long-lived credentials.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The new credentials.</returns>
    /// <exception cref="ArgumentException">The credentials are short-lived. Exchange them instead.</exception>
    /// <exception cref="ThreadsAuthenticationException">
    /// The credentials have expired or been revoked. The user has to log in again.
    /// </exception>
    /// <exception cref="ThreadsException">Meta responded with another error, or not at all.</exception>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsOAuth oauth = new(new ThreadsOAuthOptions());
    /// ThreadsCredentials login = ThreadsCredentials.FromJson(File.ReadAllText("login.json"));
    /// if (login.CanRefresh())
    /// {
    ///     login = await oauth.RefreshAsync(login, cancellationToken);
    /// }
    /// </code>
    /// </example>
    public async Task<ThreadsCredentials> RefreshAsync(ThreadsCredentials credentials, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        if (credentials.IsShortLived)
        {
            throw new ArgumentException(
                $"Short-lived credentials cannot be refreshed. Exchange them with {nameof(ExchangeForLongLivedAsync)}.",
                nameof(credentials)
            );
        }

        CheckAlive(credentials, OAuthOperations.RefreshToken);
        var asked = Clock.GetUtcNow();
        var response = await Api(token: null).RefreshTokenAsync(credentials.AccessToken, cancellationToken).ConfigureAwait(false);
        return LongLived(credentials, response, asked, OAuthOperations.RefreshToken);
    }

    /// <summary>Gets a token of the app itself. It grants everything the app can do, so keep it on the server.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ThreadsAuthenticationException">Meta refuses the app's id or secret.</exception>
    /// <exception cref="ThreadsException">Meta responded with another error, or not at all.</exception>
    public Task<AppToken> GetAppTokenAsync(CancellationToken cancellationToken = default) =>
        Api(token: null)
            .GetAppTokenAsync(Need(_options.AppId, nameof(_options.AppId), OAuthEnvironment.AppId), Secret(), cancellationToken);

    private async Task<ThreadsCredentials> CompleteAsync(string code, CancellationToken cancellationToken)
    {
        var shortLived = await ExchangeCodeAsync(code, cancellationToken).ConfigureAwait(false);
        var longLived = await ExchangeForLongLivedAsync(shortLived, cancellationToken).ConfigureAwait(false);
        try
        {
            var inspection = await InspectAsync(longLived.AccessToken, cancellationToken: cancellationToken).ConfigureAwait(false);
            return inspection.Scopes is { } granted ? longLived with { Scopes = granted } : longLived;
        }
        catch (ThreadsException e)
        {
            // The login itself succeeded, and must not be lost for this.
            AuthLog.ScopesUnknown(_settings.Logger, longLived.UserId, e.Message);
            return longLived;
        }
    }

    private static ThreadsCredentials LongLived(
        ThreadsCredentials before,
        LongLivedToken response,
        DateTimeOffset asked,
        ThreadsOperation operation
    ) =>
        before with
        {
            AccessToken = Token(response.AccessToken, operation),
            IsShortLived = false,
            ExpiresAt = asked + Lifetime(response.ExpiresIn, ThreadsLimits.LongLivedTokenLifetime),
        };

    private static TimeSpan Lifetime(TimeSpan? told, TimeSpan documented) => told is { } time && time > TimeSpan.Zero ? time : documented;

    private static string Token(string? token, ThreadsOperation operation) =>
        Bearer.FindError(Given(token, operation, "a token")) is { } error
            ? throw new ThreadsProtocolException($"{operation.Name} got a response with a token that {error}.")
            {
                Operation = operation.Name,
            }
            : token!;

    private static string Given(string? value, ThreadsOperation operation, string what) =>
        !string.IsNullOrEmpty(value)
            ? value
            : throw new ThreadsProtocolException($"{operation.Name} got a response without {what}.") { Operation = operation.Name };

    private void CheckAlive(ThreadsCredentials credentials, ThreadsOperation operation)
    {
        if (credentials.IsExpired(Clock))
        {
            throw ThreadsCredentials.Expired(credentials, operation.Name);
        }
    }

    private OAuthApi Api(string? token) =>
        new(
            new ThreadsTransport(_settings, _connection.Sender, new ThreadsTokenSource(token, provider: null)) { Connection = _connection }
        );
}
