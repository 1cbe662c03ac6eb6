namespace ThreadsSdk.Scheduling.Speed.Contenders;

/// <summary>A way to have posts published when they are due. Publishing itself does nothing.</summary>
internal interface IContender
{
    string Name { get; }

    /// <summary>A query for how many posts are done.</summary>
    string CountDone { get; }

    /// <summary>A query for each done post's moments, as timestamps: due, begun, done.</summary>
    string Moments { get; }

    /// <summary>Makes the tables in an empty database.</summary>
    Task CreateTablesAsync(string connection, CancellationToken cancellationToken);

    /// <summary>Opens what plans posts. It publishes none.</summary>
    Task<IPlanner> OpenPlannerAsync(string connection, CancellationToken cancellationToken);

    /// <summary>Publishes what is due, in a process of its own, until it is canceled.</summary>
    Task RunWorkerAsync(string connection, Action ready, CancellationToken cancellationToken);
}

internal interface IPlanner : IAsyncDisposable
{
    /// <summary>Plans posts in one transaction.</summary>
    Task PlanAsync(IReadOnlyList<PlannedPost> posts, CancellationToken cancellationToken);
}

internal sealed record PlannedPost(int Id, int User, DateTimeOffset Due);

internal static class Contender
{
    /// <summary>The one the others are compared with comes first.</summary>
    public static IReadOnlyList<IContender> All { get; } = [new TriggerForEachPost(), new Drains()];

    public static IContender Named(string name) => All.Single(contender => contender.Name == name);
}
