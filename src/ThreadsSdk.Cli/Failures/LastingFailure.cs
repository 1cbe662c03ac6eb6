using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Failures;

/// <summary>Failures that come again however often one resumes.</summary>
internal static class LastingFailure
{
    /// <summary>
    /// Determines whether Meta refuses the post or a file itself. A file that could not be fetched may be available next time, and a
    /// missing scope can be granted.
    /// </summary>
    public static bool Is(Exception failure) =>
        failure switch
        {
            ContainerFailedException { Reason: { } reason } => reason != ContainerError.Unknown
                && reason != ContainerError.FailedDownloadingVideo,
            ThreadsInvalidRequestException or ThreadsNotFoundException => failure
                is ThreadsApiException { Error: { Retry: ThreadsRetry.Never } error }
                && error != ThreadsError.MediaNotFetched,
            _ => false,
        };
}
