using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Classifies failures by what may be done next.</summary>
internal static class Failures
{
    /// <summary>Determines whether Meta may have carried out the request: there was no response, or one of a failed server.</summary>
    public static bool MayHaveHappened(Exception failure) =>
        failure switch
        {
            ThreadsTransportException transport => transport.MayHaveArrived,
            ThreadsApiException api => IsOfServer(api),
            ThreadsProtocolException => true,
            _ => false,
        };

    /// <summary>Determines whether the same request may succeed a moment later.</summary>
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

    /// <summary>
    /// Determines whether the same request never succeeds, whatever the HTTP status is: Threads reports a missing scope with status 500.
    /// </summary>
    public static bool IsFinal(Exception failure) => failure is ThreadsApiException { Error.Retry: ThreadsRetry.Never };

    /// <summary>Determines whether the named object does not exist, or not yet.</summary>
    public static bool IsNotThere(Exception failure) => failure is ThreadsNotFoundException;

    public static bool Is(Exception failure, ThreadsError error) => failure is ThreadsApiException api && api.Error == error;

    /// <summary>
    /// Determines whether an object that a new container names, a post or an item, does not exist or is not visible everywhere yet.
    /// </summary>
    public static bool IsNotSeenYet(Exception failure) =>
        Is(failure, ThreadsError.ContainerNotFound) || Is(failure, ThreadsError.ChildrenInvalid);

    private static bool IsOfServer(ThreadsApiException failure) =>
        failure.IsTransient || failure.Status is null || (int)failure.Status >= 500;
}
