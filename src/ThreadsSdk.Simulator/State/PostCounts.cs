namespace ThreadsSdk.Simulator.State;

/// <summary>Represents how often people outside the simulator saw, liked and shared a post.</summary>
internal sealed record PostCounts(int Views, int Likes, int Reposts, int Quotes, int Shares, int Clicks)
{
    public static readonly PostCounts None = new(0, 0, 0, 0, 0, 0);
}
