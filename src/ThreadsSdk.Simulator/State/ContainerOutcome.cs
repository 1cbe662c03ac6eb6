namespace ThreadsSdk.Simulator.State;

/// <summary>Represents how the processing of a container ends.</summary>
internal sealed record ContainerOutcome(ContainerStatus Status, ContainerError? Error = null)
{
    public static readonly ContainerOutcome Ready = new(ContainerStatus.Finished);

    /// <summary>The container expires at once, whatever its processing time.</summary>
    public static readonly ContainerOutcome Expired = new(ContainerStatus.Expired);

    public static readonly ContainerOutcome Stalled = new(ContainerStatus.InProgress);

    public static ContainerOutcome Failed(ContainerError error) => new(ContainerStatus.Error, error);

    public override string ToString() => Error?.ToString() ?? Status.ToString();
}
