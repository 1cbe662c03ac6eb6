using ThreadsSdk.Simulator.Requests;

namespace ThreadsSdk.Simulator.State;

/// <summary>What is going to be a post. It is ready when its processing time is over.</summary>
internal sealed class PostContainer(string id, User owner, PublishingCreateContainerRequest request, DateTimeOffset createdAt, TimeSpan processing)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(ThreadsLimits.ContainerLifetime);

    public string Id { get; } = id;

    public User Owner { get; } = owner;

    public PublishingCreateContainerRequest Request { get; } = request;

    /// <summary>The containers of the items of a carousel.</summary>
    public IReadOnlyList<PostContainer> Children { get; init; } = [];

    /// <summary>Why it fails once its processing is over; null when it does not.</summary>
    public ContainerError? Error { get; init; }

    /// <summary>The post it became.</summary>
    public Post? Published { get; set; }

    public bool IsCarouselItem => Request.Options.IsCarouselItem is true;

    public ContainerStatus StatusAt(DateTimeOffset now)
    {
        if (Published is not null)
            return ContainerStatus.Published;
        if (now >= createdAt + Lifetime)
            return ContainerStatus.Expired;
        return now < createdAt + processing ? ContainerStatus.InProgress
            : Error is null ? ContainerStatus.Finished
            : ContainerStatus.Error;
    }
}
