namespace ThreadsSdk.Simulator.State;

/// <summary>What becomes of a container when its processing time is over.</summary>
internal sealed record ContainerOutcome(ContainerStatus Status, ContainerError? Error = null)
{
    public static readonly ContainerOutcome Ready = new(ContainerStatus.Finished);

    /// <summary>Does not even wait for the processing time.</summary>
    public static readonly ContainerOutcome Expired = new(ContainerStatus.Expired);

    public static readonly ContainerOutcome Stalled = new(ContainerStatus.InProgress);

    public static ContainerOutcome Failed(ContainerError error) => new(ContainerStatus.Error, error);

    public override string ToString() => Error?.ToString() ?? Status.ToString();
}
