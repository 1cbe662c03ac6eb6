using ThreadsSdk.Simulator.Requests;

namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a container, which becomes a post. It is ready when its processing time is over.</summary>
internal sealed class PostContainer(
    string id,
    User owner,
    PublishingCreateContainerRequest request,
    DateTimeOffset createdAt,
    TimeSpan processing
)
{
    private TimeSpan _processing = processing;

    public string Id { get; } = id;

    public User Owner { get; } = owner;

    public PublishingCreateContainerRequest Request { get; } = request;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>Gets the containers of the items of a carousel.</summary>
    public IReadOnlyList<PostContainer> Children { get; init; } = [];

    public ContainerOutcome Outcome { get; init; } = ContainerOutcome.Ready;

    /// <summary>Gets how long it cannot be published although it is finished.</summary>
    public TimeSpan PropagationDelay { get; set; }

    /// <summary>Gets or sets how many more times publishing it fails although its post is out.</summary>
    public int FalseRefusals { get; set; }

    /// <summary>Gets or sets the post it became.</summary>
    public PostNode? Published { get; set; }

    /// <summary>Gets when its processing began: that of a carousel once its items are finished.</summary>
    private DateTimeOffset Start => Children.Select(child => child.FinishedAt).Append(CreatedAt).Max();

    private DateTimeOffset FinishedAt =>
        _processing < DateTimeOffset.MaxValue - CreatedAt ? CreatedAt + _processing : DateTimeOffset.MaxValue;

    public bool IsCarouselItem => Request.Options.IsCarouselItem is true;

    /// <summary>Ends its _processing.</summary>
    public void Hurry() => _processing = PropagationDelay = TimeSpan.Zero;

    public ContainerStatus StatusAt(DateTimeOffset now)
    {
        if (Published is not null)
        {
            return ContainerStatus.Published;
        }

        var age = now - CreatedAt;
        if (age >= ThreadsLimits.ContainerLifetime || Outcome == ContainerOutcome.Expired)
        {
            return ContainerStatus.Expired;
        }

        if (FailedItem(now) is not null)
        {
            return ContainerStatus.Error;
        }

        return Children.Any(child => child.StatusAt(now) == ContainerStatus.InProgress) || now - Start < _processing
            ? ContainerStatus.InProgress
            : Outcome.Status;
    }

    /// <summary>Returns why it failed: because of itself, or of one of its items.</summary>
    public ContainerError? ErrorAt(DateTimeOffset now) => (FailedItem(now) ?? this).Outcome.Error;

    /// <summary>Determines whether it is finished, and can be published.</summary>
    public bool IsReadyAt(DateTimeOffset now) => StatusAt(now) == ContainerStatus.Finished && now - Start - _processing >= PropagationDelay;

    /// <summary>Determines whether it is in progress, and will be seen everywhere as soon as it is finished.</summary>
    public bool IsInProgressAt(DateTimeOffset now) => StatusAt(now) == ContainerStatus.InProgress && PropagationDelay == TimeSpan.Zero;

    private PostContainer? FailedItem(DateTimeOffset now) => Children.FirstOrDefault(child => child.StatusAt(now) == ContainerStatus.Error);
}
