namespace ThreadsSdk.Simulator;

/// <summary>Represents how much of a quota a user has used. See <see cref="ThreadsSimulator.Quotas"/>.</summary>
/// <param name="Username">The handle of the user.</param>
/// <param name="Quota">The name of the quota: one of <see cref="ThreadsQuotas"/>.</param>
/// <param name="Used">How often it was used within its window.</param>
/// <param name="Total">How often it can be used.</param>
/// <param name="Window">The time in which uses count.</param>
public sealed record SimulatedQuota(string Username, string Quota, int Used, long Total, TimeSpan Window);
