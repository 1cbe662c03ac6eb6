namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents how often people whom the simulator does not know saw, liked and shared a post. Insights add what its users did. See
/// <see cref="ThreadsSimulator.SetCounts"/>.
/// </summary>
/// <param name="Views">How often it was seen.</param>
/// <param name="Likes">How often it was liked.</param>
/// <param name="Reposts">How often it was reposted.</param>
/// <param name="Quotes">How often it was quoted.</param>
/// <param name="Shares">How often it was shared.</param>
/// <param name="Clicks">How often its link was clicked.</param>
public sealed record SimulatedCounts(int Views = 0, int Likes = 0, int Reposts = 0, int Quotes = 0, int Shares = 0, int Clicks = 0);
