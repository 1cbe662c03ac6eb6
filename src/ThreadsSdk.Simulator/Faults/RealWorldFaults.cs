namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents what Threads does in production, as its users report it. Assign one to <see cref="SimulatorFaults.RealWorld"/>, and from then
/// on:
/// <list type="bullet">
/// <item>Half of the containers, those of texts too, cannot be used for up to <see cref="ThreadsLimits.ContainerLag"/> after their
/// status is FINISHED. Publishing one fails with <see cref="ThreadsError.ContainerNotFound"/>.</item>
/// <item>A new post is missing in every list for up to <see cref="ThreadsLimits.ListLagObserved"/>, although it can be read by its
/// id.</item>
/// <item>A token that lacks the scope of a call gets <see cref="ThreadsError.PermissionMissing"/> with HTTP status 500.</item>
/// <item>Every fifth publication publishes the post and responds with that error all the same, up to four times for one container. After
/// that, publishing the container returns its post.</item>
/// <item>A link attachment that redirects is refused with <see cref="ThreadsError.LinkInvalid"/>. The simulator fetches nothing: every link
/// under the reserved domain <c>redirect.test</c> stands for one that redirects.</item>
/// <item>Quota usage and insights do not count what was done in the last <see cref="ThreadsLimits.CounterLag"/>. Quotas are kept all the
/// same.</item>
/// <item>A search finds the user's own posts only, without an error, and few profiles can be looked up, as long as
/// <see cref="HasAdvancedAccess"/> is false.</item>
/// <item>A <c>POST</c> to the address of a post, where <c>DELETE</c> was meant, succeeds and deletes nothing.</item>
/// </list>
/// <see cref="ThreadsSimulatorOptions.HasAdvancedAccess"/> treats the app as one that Meta has not approved without any of the rest.
/// </summary>
public sealed record RealWorldFaults
{
    /// <summary>
    /// Gets the seed that chooses the containers and posts it happens to. The same calls in the same order meet the same faults.
    /// </summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Gets a value indicating whether Meta has approved the app in App Review. The default is false, as for every new app;
    /// <see cref="ThreadsSimulatorOptions.HasAdvancedAccess"/> has to be true as well.
    /// </summary>
    public bool HasAdvancedAccess { get; init; }
}
