using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Containers and what becomes of them.</summary>
internal sealed class PublishingHandlers(ThreadsSimulatorOptions times)
{
    public void AddTo(HandlerTable table)
    {
        table.One<PublishingCreateContainerRequest, CreatedContainer>(NodeKind.User, Create);
        table.One<PublishingPublishContainerRequest, PublishedMedia>(NodeKind.User, Publish, countsItself: true);
        table.One<PublishingGetContainerRequest, Container>(NodeKind.Container, Get);
        table.One<PublishingGetLimitRequest, PublishingLimit>(NodeKind.User, LimitView.Of);
    }

    private CreatedContainer Create(ApiCall call, PublishingCreateContainerRequest request)
    {
        var options = request.Options;
        ContainerRules.Check(call, options);
        var state = call.State;
        var container = new PostContainer(state.NewId(), call.User, request, state.Now, ProcessingTime(request.MediaType))
        {
            Children = ContainerRules.Children(call, options),
            Error = options.VideoUrl is { } video && !MediaSource.IsReachable(video) ? ContainerError.FailedDownloadingVideo : null,
        };
        if (options.AutoPublishText is true)
            return new CreatedContainer { Id = Publish(call, state.Add(container)).Id, CrossreshareToIgStatus = Shared(options) };
        return new CreatedContainer { Id = state.Add(container).Id, CrossreshareToIgStatus = Shared(options) };
    }

    /// <summary>Publishing again what is published answers with the same post and counts once.</summary>
    private static PublishedMedia Publish(ApiCall call, PublishingPublishContainerRequest request)
    {
        var container = call.State.Container(request.CreationId);
        var status = container?.StatusAt(call.State.Now);
        if (container is null || container.Owner != call.User || container.IsCarouselItem
            || (status != ContainerStatus.Finished && status != ContainerStatus.Published))
        {
            throw call.Refuse(ThreadsError.ContainerNotFound, detail: $"The media with id {request.CreationId} cannot be found.");
        }

        var post = container.Published ?? Publish(call, container);
        return new PublishedMedia { Id = post.Id, CrossreshareToIgStatus = Shared(container.Request.Options) };
    }

    private static Post Publish(ApiCall call, PostContainer container)
    {
        var options = container.Request.Options;
        if (options.ReplyToId is { } parent)
            ContainerRules.FindPost(call, parent);
        var quota = call.Spec.Quota(options.ReplyToId is null ? ThreadsQuotas.Posts : ThreadsQuotas.Replies);
        QuotaCheck.Check(call, quota);
        QuotaCheck.Count(call, quota);
        return PostMaker.Publish(call.State, container);
    }

    private static Container Get(ApiCall call, PublishingGetContainerRequest request)
    {
        var container = call.State.Container(request.ContainerId)!;
        if (container.Owner != call.User)
            throw call.Refuse(ThreadsError.ObjectNotFound, container.Id);
        var status = container.StatusAt(call.State.Now);
        return new Container { Id = container.Id, Status = status, ErrorMessage = status == ContainerStatus.Error ? container.Error : null };
    }

    private static CrossReshareStatus? Shared(CreateContainerOptions options) =>
        options.CrossreshareToIg is true || options.CrossreshareToIgDarkMode is true ? CrossReshareStatus.Success : null;

    private TimeSpan ProcessingTime(ContainerMediaType kind) =>
        kind == ContainerMediaType.Image ? times.ImageProcessingTime
        : kind == ContainerMediaType.Video ? times.VideoProcessingTime
        : kind == ContainerMediaType.Carousel ? times.CarouselProcessingTime
        : times.TextProcessingTime;
}
