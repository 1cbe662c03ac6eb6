namespace ThreadsSdk.Simulator.State;

/// <summary>What the world outside did with a post.</summary>
internal sealed record PostCounts(int Views, int Likes, int Reposts, int Quotes, int Shares, int Clicks)
{
    public static readonly PostCounts None = new(0, 0, 0, 0, 0, 0);
}
