namespace ThreadsSdk.Simulator.State;

/// <summary>Chooses at random what happens to new containers and posts, as in production.</summary>
internal sealed class RealWorld(int seed, bool hasAdvancedAccess)
{
    /// <summary>The most times in a row a client was seen to be told that a published post had failed.</summary>
    private const int MostFalseRefusals = 4;

    private readonly Random _random = new(seed);

    /// <summary>Gets a value indicating whether Meta has approved the app.</summary>
    public bool HasAdvancedAccess { get; } = hasAdvancedAccess;

    /// <summary>Chooses how long a container cannot be published: half of them can be at once.</summary>
    public TimeSpan ContainerLag() => _random.Next(2) == 0 ? TimeSpan.Zero : UpTo(ThreadsLimits.ContainerLag);

    /// <summary>Chooses how long a post is missing in lists.</summary>
    public TimeSpan ListLag() => UpTo(ThreadsLimits.ListLagObserved);

    /// <summary>Chooses how many times publishing a container fails although its post is out.</summary>
    public int FalseRefusals() => _random.Next(5) == 0 ? _random.Next(1, MostFalseRefusals + 1) : 0;

    private TimeSpan UpTo(TimeSpan longest) => _random.NextDouble() * longest;
}
