namespace ThreadsSdk;

/// <summary>How often something may be done.</summary>
/// <param name="Name">The name of the quota.</param>
/// <param name="Total">How often.</param>
/// <param name="Window">In which time.</param>
public sealed record ThreadsQuota(string Name, long Total, TimeSpan Window);
