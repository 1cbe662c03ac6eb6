using ThreadsSdk.Http;

namespace ThreadsSdk.Auth;

public sealed partial class ThreadsOAuth
{
    /// <summary>Gets what Meta knows about a token: its user, its scopes and its expiration.</summary>
    /// <param name="accessToken">The token to inspect.</param>
    /// <param name="askingToken">
    /// The token that authorizes the call, of a tester of the same app; null to use the inspected token itself.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The result of the inspection.</returns>
    /// <exception cref="ThreadsException">Meta responded with an error, or not at all.</exception>
    public async Task<TokenInspection> InspectAsync(
        string accessToken,
        string? askingToken = null,
        CancellationToken cancellationToken = default
    )
    {
        Bearer.Check(accessToken, nameof(accessToken));
        var asking = askingToken ?? accessToken;
        Bearer.Check(asking, nameof(askingToken));
        return await Api(asking).InspectTokenAsync(accessToken, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Creates credentials for a token that came without them, such as a token made in the App Dashboard, which is long-lived. Asks Meta
    /// for the token's user, scopes and expiration.
    /// </summary>
    /// <param name="accessToken">The token.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="ThreadsAuthenticationException">The token is not valid.</exception>
    /// <exception cref="ThreadsException">Meta responded with another error, or not at all.</exception>
    public async Task<ThreadsCredentials> DescribeTokenAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        var operation = OAuthOperations.InspectToken;
        var inspection = await InspectAsync(accessToken, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (inspection.IsValid == false)
        {
            throw new ThreadsAuthenticationException("The token is not valid: it has expired or been revoked. Log in again.")
            {
                Operation = operation.Name,
            };
        }

        if (inspection.ExpiresAt is not { } expiry)
        {
            throw new ThreadsProtocolException($"{operation.Name} got a response without the time the token expires.")
            {
                Operation = operation.Name,
            };
        }

        // Only a long-lived token lives long enough to be refreshed.
        var lifetime = expiry - (inspection.IssuedAt ?? Clock.GetUtcNow());
        return new ThreadsCredentials
        {
            UserId = Given(inspection.UserId, operation, "the user's id"),
            AccessToken = accessToken,
            Scopes = inspection.Scopes ?? [],
            IsShortLived = lifetime < ThreadsLimits.TokenRefreshAge,
            ExpiresAt = expiry,
        };
    }
}
