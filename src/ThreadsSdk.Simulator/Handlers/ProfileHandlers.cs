using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles the user's own profile, and public profiles.</summary>
internal sealed class ProfileHandlers(MediaView view, SiteLinks links)
{
    public void AddTo(HandlerTable table)
    {
        table.One<ProfilesGetRequest, Profile>(NodeKind.User, Get);
        table.One<ProfilesLookupRequest, PublicProfile>(NodeKind.Any, Lookup);
        table.Many<ProfilesListPostsRequest, Media>(NodeKind.Any, ListPosts);
    }

    private Profile Get(ApiCall call, ProfilesGetRequest request) =>
        new()
        {
            Id = call.User.Id,
            Username = call.User.Username,
            Name = call.User.Name,
            ThreadsProfilePictureUrl = links.Picture(call.User),
            ThreadsBiography = call.User.Biography,
            IsVerified = call.User.IsVerified,
            RecentlySearchedKeywords = [.. call.User.Searches.AsEnumerable().Reverse()],
            IsEligibleForGeoGating = call.User.IsEligibleForGeoGating,
        };

    private PublicProfile Lookup(ApiCall call, ProfilesLookupRequest request)
    {
        var user = Find(call, request.Username);
        var start = call.State.Now.Subtract(ThreadsLimits.ProfileCountsWindow);
        var posts = call.State.Posts.Where(post => post.Author == user && !post.IsItem && post.PublishedAt >= start).ToList();
        return new PublicProfile
        {
            Id = user.Id,
            Username = user.Username,
            Name = user.Name,
            ProfilePictureUrl = links.Picture(user),
            Biography = user.Biography,
            IsVerified = user.IsVerified,
            FollowerCount = user.Followers,
            LikesCount = posts.Sum(post => post.Counts.Likes),
            QuotesCount = posts.Sum(post => post.Counts.Quotes),
            RepliesCount = posts.Sum(post => post.Replies.Count(reply => reply.IsShown)),
            RepostsCount = posts.Sum(post => post.Counts.Reposts),
            ViewsCount = posts.Sum(post => post.Counts.Views),
        };
    }

    private IEnumerable<Media> ListPosts(ApiCall call, ProfilesListPostsRequest request)
    {
        var user = Find(call, request.Username);
        var posts = call.State.Listed.Where(post => post.Author == user && !post.IsReply && !post.IsItem);
        return view.ToMedia(posts.Between(call, request.Options.Since, request.Options.Until).Newest(), call.User);
    }

    /// <summary>Returns a profile that others may look up. Meta's own can be by apps that may look up no other.</summary>
    private static User Find(ApiCall call, string username)
    {
        var isOpen = call
            .Operation.Parameters.SelectMany(parameter => parameter.Unapproved)
            .Contains(username, StringComparer.OrdinalIgnoreCase);
        if (!isOpen && !call.State.HasAdvancedAccess)
        {
            throw call.Refuse(ThreadsError.AccessTierMissing, detail: "The app has no advanced access.");
        }

        return call.State.UserByName(username) is { IsPrivate: false, Followers: >= ThreadsLimits.ProfileDiscoveryFollowers } user
            ? user
            : throw call.Refuse(ThreadsError.ObjectNotFound, username);
    }
}
