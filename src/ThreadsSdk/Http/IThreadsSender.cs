using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Sends one request, once. What <c>ThreadsSdk.Refit</c> implements; nothing to implement in an app.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IThreadsSender
{
    /// <summary>Sends the request of a call, and does not read the body of the answer.</summary>
    /// <param name="threadsCall">The call.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The answer, which the caller disposes.</returns>
    Task<HttpResponseMessage> SendAsync(ThreadsCall threadsCall, CancellationToken cancellationToken);
}
