namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>How a value is out of its bounds.</summary>
internal sealed record BoundsFlaw(string Text, bool IsTooLong = false);
