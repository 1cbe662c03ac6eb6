using System.Globalization;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Waits until a container can be published, asking less and less often.</summary>
internal static class ContainerWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <returns>How it went, in a sentence.</returns>
    public static async Task<string> UntilFinishedAsync(ThreadsClient threads, string containerId, CancellationToken cancellationToken)
    {
        var (delay, waited) = (TimeSpan.FromSeconds(0.1), TimeSpan.Zero);
        for (var count = 1; ; count++)
        {
            var container = await threads.Publishing.GetContainerAsync(containerId, cancellationToken: cancellationToken);
            if (container.Status == ContainerStatus.Finished)
            {
                return count == 1
                    ? $"{container.Status} at once."
                    : $"{container.Status} after {Seconds(waited)} s; asked {count} times, less and less often.";
            }

            if (container.Status != ContainerStatus.InProgress || waited > Patience)
            {
                throw new UnexpectedAnswerException(
                    $"The container {containerId} is {container.Status} after {Seconds(waited)} s. {container.ErrorMessage}".TrimEnd(), "Try again.");
            }

            await Task.Delay(delay, cancellationToken);
            waited += delay;
            delay = TimeSpan.FromTicks(Math.Min(Longest.Ticks, delay.Ticks * 3 / 2));
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
}
