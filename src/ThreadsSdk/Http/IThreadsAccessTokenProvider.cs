namespace ThreadsSdk;

/// <summary>Provides the access token of each request, for instance that of the signed-in user.</summary>
public interface IThreadsAccessTokenProvider
{
    /// <summary>Gets the token of the next request. It is called for every request, and its result is not reused.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The access token.</returns>
    ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken);
}
