using ThreadsSdk.Runtime;

namespace ThreadsSdk.Http;

/// <summary>Sends calls through interfaces built by Refit.</summary>
/// <param name="api">An object that implements the interface of the call's group.</param>
/// <param name="custom">Sends requests that no interface has a method for.</param>
internal sealed partial class RefitSender(object api, IThreadsSender? custom = null) : IThreadsSender
{
    public Task<HttpResponseMessage> SendAsync(ThreadsCall threadsCall, CancellationToken cancellationToken) =>
        custom is not null && !threadsCall.IsKnown
            ? custom.SendAsync(threadsCall, cancellationToken)
            : SendThroughGroupAsync(threadsCall, cancellationToken);

    /// <summary>Creates the exception for packages of different versions.</summary>
    public static NotSupportedException Unknown(ThreadsCall call) =>
        new($"ThreadsSdk.Refit has no method for {call.Operation.Name}. Use the same version of it as of ThreadsSdk.");

    private partial Task<HttpResponseMessage> SendThroughGroupAsync(ThreadsCall call, CancellationToken cancellationToken);
}
