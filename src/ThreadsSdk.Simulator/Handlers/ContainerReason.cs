using System.Globalization;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Says why a container cannot be used, which no response of Meta's does.</summary>
internal static class ContainerReason
{
    public static string Unpublishable(ApiCall call, string id, PostContainer? container) =>
        container is { IsCarouselItem: true } ? $"{id} is an item of a carousel: publish the carousel." : Unready(call, id, container);

    public static string Unusable(ApiCall call, string id, PostContainer? container) =>
        container is { IsCarouselItem: false } ? $"{id} was not made as an item of a carousel." : Unready(call, id, container);

    private static string Unready(ApiCall call, string id, PostContainer? container)
    {
        if (container is null)
        {
            return call.State.Post(id) is null ? $"There is no container {id}." : $"{id} is a post, not a container.";
        }

        if (container.Owner != call.User)
        {
            return $"{id} is a container of @{container.Owner.Username}, but the token is of @{call.User.Username}.";
        }

        var now = call.State.Now;
        var status = container.StatusAt(now);
        return status == ContainerStatus.Finished
            ? $"{id} is {status.Value}, but cannot be seen everywhere yet."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{id} is {status.Value}, {(now - container.CreatedAt).TotalSeconds:0.0} s after it was made."
            );
    }
}
