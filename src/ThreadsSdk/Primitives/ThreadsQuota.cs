namespace ThreadsSdk;

/// <summary>Represents a limit on how often something may be done.</summary>
/// <param name="Name">The name of the quota.</param>
/// <param name="Total">The number of times.</param>
/// <param name="Window">The period in which they count.</param>
public sealed record ThreadsQuota(string Name, long Total, TimeSpan Window);
