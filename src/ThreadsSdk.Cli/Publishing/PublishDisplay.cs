using ThreadsSdk.Cli.Output;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Shows on the error stream how far publishing is: live in a terminal, in lines elsewhere.</summary>
internal static class PublishDisplay
{
    public static Task<T> RunAsync<T>(CommandHost host, bool isSilent, Func<IProgress<PublishProgress>?, Task<T>> publish)
    {
        if (isSilent)
        {
            return publish(null);
        }

        var screen = ScreenOutput.CreateErrorScreen(host);
        return screen.Profile.Capabilities.Interactive
            ? LiveProgress.RunAsync(screen, publish)
            : publish(new LineProgress(host.Streams.Error));
    }
}
