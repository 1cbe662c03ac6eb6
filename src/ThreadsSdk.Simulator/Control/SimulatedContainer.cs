using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>Represents a container as it is now. See <see cref="ThreadsSimulator.Containers"/>.</summary>
public sealed record SimulatedContainer
{
    private SimulatedContainer(PostContainer container, DateTimeOffset now)
    {
        Id = container.Id;
        Username = container.Owner.Username;
        MediaType = container.Request.MediaType;
        Status = container.StatusAt(now);
        Error = Status == ContainerStatus.Error ? container.Outcome.Error : null;
        CreatedAt = container.CreatedAt;
        Text = container.Request.Options.Text;
        PostId = container.Published?.Id;
    }

    /// <summary>Gets the id of the container.</summary>
    public string Id { get; }

    /// <summary>Gets the handle of the user who made it.</summary>
    public string Username { get; }

    /// <summary>Gets what it holds.</summary>
    public ContainerMediaType MediaType { get; }

    /// <summary>Gets its status.</summary>
    public ContainerStatus Status { get; }

    /// <summary>Gets why it failed; null when it has not.</summary>
    public ContainerError? Error { get; }

    /// <summary>Gets the time it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets its text; null when it has none.</summary>
    public string? Text { get; }

    /// <summary>Gets the id of the post it became; null when it was not published.</summary>
    public string? PostId { get; }

    internal static SimulatedContainer From(PostContainer container, DateTimeOffset now) => new(container, now);
}
