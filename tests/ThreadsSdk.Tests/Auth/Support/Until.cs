namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>Asks until what other threads do has happened. The test's own time limit is the bound.</summary>
internal static class Until
{
    public static async Task<T> TrueAsync<T>(Func<Task<T>> ask, Func<T, bool> isTrue, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var value = await ask();
            if (isTrue(value))
            {
                return value;
            }

            await Task.Yield();
        }
    }
}
