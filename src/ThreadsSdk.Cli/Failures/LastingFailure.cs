using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Failures;

/// <summary>Failures that come again however often one resumes.</summary>
internal static class LastingFailure
{
    /// <summary>Whether Meta refuses the file itself. One that could not be fetched may be there the next time.</summary>
    public static bool Is(Exception failure) => failure is ContainerFailedException { Reason: { } reason }
        && reason != ContainerError.Unknown && reason != ContainerError.FailedDownloadingVideo;
}
