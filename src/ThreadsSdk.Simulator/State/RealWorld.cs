namespace ThreadsSdk.Simulator.State;

/// <summary>Draws what happens to new containers and posts as in production.</summary>
internal sealed class RealWorld(int seed)
{
    /// <summary>How often in a row one client was told that a post failed which was out.</summary>
    private const int MostFalseRefusals = 4;

    private readonly Random _random = new(seed);

    /// <summary>How long a container is not seen by what publishes it: every other one not at all.</summary>
    public TimeSpan ContainerLag() => _random.Next(2) == 0 ? TimeSpan.Zero : UpTo(ThreadsLimits.ContainerLag);

    /// <summary>How long a post is missing in lists.</summary>
    public TimeSpan ListLag() => UpTo(ThreadsLimits.ListLagObserved);

    /// <summary>How often publishing a container is answered with an error although its post is out.</summary>
    public int FalseRefusals() => _random.Next(5) == 0 ? _random.Next(1, MostFalseRefusals + 1) : 0;

    private TimeSpan UpTo(int seconds) => _random.NextDouble() * TimeSpan.FromSeconds(seconds);
}
