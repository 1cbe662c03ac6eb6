using ThreadsSdk.Runtime;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Checks the rules of a new container that need more than its parameters: what they name has to be there.</summary>
internal static class ContainerRules
{
    public static void Check(ApiCall call, CreateContainerOptions options)
    {
        CheckLinks(call, options);
        CheckCountries(call, options);
        CheckParts(call, options);
        if (options.ImageUrl is { } image && !MediaAddress.IsReachable(image) && MediaAddress.Outcome(call.Spec, image) is null)
        {
            throw call.Refuse(ThreadsError.MediaNotFetched);
        }

        if (options.LocationId is { } location && call.State.Location(location) is null)
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "There is no such location.");
        }

        if (options.QuotePostId is { } quoted)
        {
            FindPost(call, quoted);
        }

        if (options.ReplyToId is { } parent)
        {
            CheckReply(call, FindPost(call, parent));
        }
    }

    /// <summary>Returns the containers of the items of a carousel. Images may still be in progress, videos must be finished.</summary>
    public static IReadOnlyList<PostContainer> Children(ApiCall call, CreateContainerOptions options)
    {
        var ids = options.Children ?? [];
        var children = ids.Select(call.State.Container).OfType<PostContainer>().Where(child => CanBeItem(call, child)).ToList();
        var unusable = ids.Except(children.Select(child => child.Id), StringComparer.Ordinal).ToList();
        return unusable.Count == 0
            ? children
            : throw call.RefuseSilently(
                ThreadsError.ChildrenInvalid,
                string.Join(", ", unusable),
                string.Join(" ", unusable.Select(id => ContainerReason.Unusable(call, id, call.State.Container(id))))
            );
    }

    private static bool CanBeItem(ApiCall call, PostContainer child) =>
        child.IsCarouselItem
        && child.Owner == call.User
        && (
            child.IsReadyAt(call.State.Now) || (child.Request.MediaType == ContainerMediaType.Image && child.IsInProgressAt(call.State.Now))
        );

    public static PostNode FindPost(ApiCall call, string id) =>
        call.State.Post(id) is { IsShown: true } post
            ? post
            : throw call.RefuseSilently(
                ThreadsError.ContainerNotFound,
                id,
                $"{id} is the id of no post that {call.User.Username} can see."
            );

    private static void CheckReply(ApiCall call, PostNode parent)
    {
        var mayReply =
            parent.Root.Author == call.User || call.Token!.Has(ThreadsScope.KeywordSearch) || call.Token.Has(ThreadsScope.ManageMentions);
        if (!mayReply)
        {
            throw call.Refuse(ThreadsError.PermissionMissing, detail: "To reply to others, the app has to be able to find their posts.");
        }
    }

    private static void CheckLinks(ApiCall call, CreateContainerOptions options)
    {
        var attached = new[] { options.LinkAttachment, options.TextAttachment?.LinkAttachmentUrl };
        if (ThreadsLinks.Find(options.Text, attached).Count > ThreadsLimits.LinkCount)
        {
            throw call.Refuse(ThreadsError.LinkLimitExceeded);
        }

        if (attached.OfType<string>().Any(link => !MediaAddress.IsReachable(WebAddress.WithScheme(link))))
        {
            throw call.Refuse(ThreadsError.LinkInvalid);
        }

        if (call.State.RealWorld is not null && options.LinkAttachment is { } card && MediaAddress.IsRedirecting(card))
        {
            throw call.Refuse(ThreadsError.LinkInvalid, detail: "The link redirects.");
        }
    }

    private static void CheckCountries(ApiCall call, CreateContainerOptions options)
    {
        if (options.AllowlistedCountryCodes is not { } countries)
        {
            return;
        }

        if (!call.User.IsEligibleForGeoGating)
        {
            throw call.Refuse(ThreadsError.FeatureNotAvailable);
        }

        if (countries.Any(code => code.Length != 2 || !code.All(char.IsAsciiLetterUpper)))
        {
            throw call.Refuse(ThreadsError.CountryCodeInvalid);
        }
    }

    private static void CheckParts(ApiCall call, CreateContainerOptions options)
    {
        var length = options.Text?.Length ?? 0;
        if (options.TextEntities?.Any(entity => entity.Offset + entity.Length > length) is true)
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "A text entity lies outside of the text.");
        }

        var end = 0;
        foreach (var part in (options.TextAttachment?.TextWithStylingInfo ?? []).OrderBy(part => part.Offset))
        {
            if (part.Offset < end)
            {
                throw call.Refuse(ThreadsError.InvalidParameter, detail: "Styled parts of a text attachment must not overlap.");
            }

            end = (part.Offset + part.Length) ?? end;
        }
    }
}
