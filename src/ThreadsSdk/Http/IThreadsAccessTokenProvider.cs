namespace ThreadsSdk;

/// <summary>Gives the token of each request, for instance that of the signed-in user.</summary>
public interface IThreadsAccessTokenProvider
{
    /// <summary>Gets the token of the next request. It is asked anew for every request, and its answer is not kept for another.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The token.</returns>
    ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken);
}
