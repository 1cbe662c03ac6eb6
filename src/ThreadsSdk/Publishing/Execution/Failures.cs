using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Tells what a failure means for what comes next.</summary>
internal static class Failures
{
    /// <summary>Returns whether Meta may have done what it was asked all the same: there was no response, or one of a server that
    /// failed.</summary>
    public static bool MayHaveHappened(Exception failure) =>
        failure switch
        {
            ThreadsTransportException transport => transport.MayHaveArrived,
            ThreadsApiException api => IsOfServer(api),
            ThreadsProtocolException => true,
            _ => false,
        };

    /// <summary>Returns whether the same may succeed a moment later.</summary>
    public static bool IsTransient(Exception failure) =>
        failure switch
        {
            ThreadsTransportException => true,

            // A refusal that cannot be read is one all the same, and a redirect leads away again.
            ThreadsProtocolException protocol => (int?)protocol.Status is not (>= 300 and < 500),
            ThreadsRateLimitException limited => limited.RetryAfter <= RetrySchedule.LongestAsked,
            ThreadsApiException api => IsOfServer(api),
            MediaHostException host => host.IsTransient,
            _ => false,
        };

    /// <summary>Returns whether the same never succeeds, whatever the HTTP status says: Threads answers a missing scope with 500.</summary>
    public static bool IsFinal(Exception failure) => failure is ThreadsApiException { Error.Retry: ThreadsRetry.Never };

    /// <summary>Returns whether what was named is not there, or not there yet.</summary>
    public static bool IsNotThere(Exception failure) => failure is ThreadsNotFoundException;

    public static bool Is(Exception failure, ThreadsError error) => failure is ThreadsApiException api && api.Error == error;

    /// <summary>Returns whether what a new container names, a post or an item, is not there or cannot be seen everywhere yet.</summary>
    public static bool IsNotSeenYet(Exception failure) =>
        Is(failure, ThreadsError.ContainerNotFound) || Is(failure, ThreadsError.ChildrenInvalid);

    private static bool IsOfServer(ThreadsApiException failure) =>
        failure.IsTransient || failure.Status is null || (int)failure.Status >= 500;
}
