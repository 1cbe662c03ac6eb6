namespace ThreadsSdk.Tests.Support;

/// <summary>Gives whatever its function gives, and counts how often it was asked.</summary>
internal sealed class TokenOf(Func<string> token) : IThreadsAccessTokenProvider
{
    private int _asked;

    public int Asked => _asked;

    public ValueTask<string> GetAccessTokenAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return ValueTask.FromResult(token());
    }
}
