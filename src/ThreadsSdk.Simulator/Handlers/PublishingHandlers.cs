using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles containers, from their creation to their posts.</summary>
internal sealed class PublishingHandlers(ThreadsSimulatorOptions times, SimulatorFaults faults)
{
    public void AddTo(HandlerTable table)
    {
        table.One<PublishingCreateContainerRequest, CreatedMedia>(NodeKind.User, Create);
        table.One<PublishingPublishContainerRequest, CreatedMedia>(NodeKind.User, Publish, countsItself: true);
        table.One<PublishingGetContainerRequest, Container>(NodeKind.Container, Get);
        table.One<PublishingGetLimitRequest, PublishingLimit>(NodeKind.User, LimitView.Create);
    }

    private CreatedMedia Create(ApiCall call, PublishingCreateContainerRequest request)
    {
        var options = request.Options;
        ContainerRules.Check(call, options);
        var state = call.State;
        var container = new PostContainer(state.NewId(), call.User, request, state.Now, ProcessingTime(request.MediaType))
        {
            Children = ContainerRules.Children(call, options),
            Outcome = Outcome(call, request),
            PropagationDelay = times.ContainerPropagationDelay + (state.RealWorld?.ContainerLag() ?? TimeSpan.Zero),
            FalseRefusals = state.RealWorld?.FalseRefusals() ?? 0,
        };
        if (options.AutoPublishText is true)
        {
            return new CreatedMedia { Id = Publish(call, state.Add(container)).Id, CrossreshareToIgStatus = Shared(options) };
        }

        return new CreatedMedia { Id = state.Add(container).Id, CrossreshareToIgStatus = Shared(options) };
    }

    private ContainerOutcome Outcome(ApiCall call, PublishingCreateContainerRequest request)
    {
        var options = request.Options;
        if (options.AutoPublishText is true)
        {
            return ContainerOutcome.Ready;
        }

        return faults.Next(call.Operation.FullName, request.MediaType)?.Outcome
            ?? MediaAddress.Outcome(call.Spec, options.ImageUrl ?? options.VideoUrl)
            ?? (
                options.VideoUrl is { } video && !MediaAddress.IsReachable(video)
                    ? ContainerOutcome.Failed(ContainerError.FailedDownloadingVideo)
                    : ContainerOutcome.Ready
            );
    }

    /// <summary>Publishes a container. Publishing it again returns the same post and counts once.</summary>
    private static CreatedMedia Publish(ApiCall call, PublishingPublishContainerRequest request)
    {
        var container = call.State.Container(request.CreationId);
        if (
            container is null
            || container.Owner != call.User
            || container.IsCarouselItem
            || (container.Published is null && !container.IsReadyAt(call.State.Now))
        )
        {
            throw call.RefuseSilently(
                ThreadsError.ContainerNotFound,
                request.CreationId,
                ContainerReason.Unpublishable(call, request.CreationId, container)
            );
        }

        var post = container.Published ?? Publish(call, container);
        if (call.State.RealWorld is not null && container.FalseRefusals > 0)
        {
            container.FalseRefusals--;
            throw call.RefusePermission("The post is out all the same, as happens in production.");
        }

        return new CreatedMedia { Id = post.Id, CrossreshareToIgStatus = Shared(container.Request.Options) };
    }

    private static PostNode Publish(ApiCall call, PostContainer container)
    {
        var options = container.Request.Options;
        if (options.ReplyToId is { } parent)
        {
            ContainerRules.FindPost(call, parent);
        }

        var quota = call.Spec.Quota(options.ReplyToId is null ? ThreadsQuotas.Posts : ThreadsQuotas.Replies);
        QuotaCheck.Check(call, quota);
        QuotaCheck.Count(call, quota);
        return PostMaker.Publish(call.State, container);
    }

    private static Container Get(ApiCall call, PublishingGetContainerRequest request)
    {
        var container = call.State.Container(request.ContainerId)!;
        if (container.Owner != call.User)
        {
            throw call.Refuse(ThreadsError.ObjectNotFound, container.Id);
        }

        var status = container.StatusAt(call.State.Now);
        var error = status == ContainerStatus.Error ? container.ErrorAt(call.State.Now) : null;
        return new Container
        {
            Id = container.Id,
            Status = status,
            ErrorMessage = error,
        };
    }

    private static CrossReshareStatus? Shared(CreateContainerOptions options) =>
        options.CrossreshareToIg is true || options.CrossreshareToIgDarkMode is true ? CrossReshareStatus.Success : null;

    private TimeSpan ProcessingTime(ContainerMediaType kind) =>
        kind == ContainerMediaType.Image ? times.ImageProcessingTime
        : kind == ContainerMediaType.Video ? times.VideoProcessingTime
        : kind == ContainerMediaType.Carousel ? times.CarouselProcessingTime
        : times.TextProcessingTime;
}
