namespace ThreadsSdk.Scheduling.Speed.Measuring;

internal static class Moment
{
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(0.3);

    /// <summary>Waits until shortly before a moment by the clock of the database, so that all statements since can be counted.</summary>
    public static async Task WaitForEveAsync(MeasuredDatabase database, DateTimeOffset moment)
    {
        var wait = moment - Before - await database.NowAsync();
        if (wait < TimeSpan.Zero)
        {
            throw new InvalidOperationException(
                $"Planning and starting took {-wait.TotalSeconds:F1} s too long: the posts were due meanwhile."
            );
        }

        await Task.Delay(wait);
    }
}
