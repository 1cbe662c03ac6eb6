using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Sends a single request. Implemented by <c>ThreadsSdk.Refit</c>; apps need not implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IThreadsSender
{
    /// <summary>Sends the request of a call without reading the body of the response.</summary>
    /// <param name="threadsCall">The call.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <returns>The response, which the caller disposes.</returns>
    Task<HttpResponseMessage> SendAsync(ThreadsCall threadsCall, CancellationToken cancellationToken);
}
