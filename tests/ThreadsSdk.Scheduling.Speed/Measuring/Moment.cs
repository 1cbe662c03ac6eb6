namespace ThreadsSdk.Scheduling.Speed.Measuring;

internal static class Moment
{
    /// <summary>Waits until the clock of the database shows a moment.</summary>
    public static async Task WaitAsync(Database database, DateTimeOffset moment)
    {
        var wait = moment - await database.NowAsync();
        if (wait < TimeSpan.Zero)
        {
            throw new InvalidOperationException(
                $"Planning and starting took {-wait.TotalSeconds:F1} s too long: the posts were due meanwhile."
            );
        }

        await Task.Delay(wait);
    }
}
