using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class MediaTests : SimulatorTestBase
{
    [Fact]
    public async Task The_list_of_posts_goes_from_the_newest_to_the_oldest_over_all_pages()
    {
        var posts = await Client().Media.ListAsync("me", new() { Limit = 7 }, Cancel).ToListAsync(Cancel);

        Assert.True(posts.Count >= 55);
        Assert.Equal(posts.Count, posts.Select(post => post.Id).Distinct().Count());
        Assert.Equal(posts.OrderByDescending(post => post.Timestamp).Select(post => post.Id), posts.Select(post => post.Id));
        Assert.All(posts, post => Assert.Equal(Ada.Username, post.Username));
    }

    [Fact]
    public async Task Paging_backwards_comes_to_the_pages_before()
    {
        var threads = Client();
        var first = await threads.Media.ListPageAsync("me", new() { Limit = 5 }, Cancel);
        var second = await threads.Media.ListPageAsync("me", new() { Limit = 5, After = first.After }, Cancel);

        var back = await threads.Media.ListPageAsync("me", new() { Limit = 5, Before = second.Before }, Cancel);

        Assert.Equal(first.Items.Select(post => post.Id), back.Items.Select(post => post.Id));
        Assert.True(first.HasMore);
    }

    [Fact]
    public async Task Since_and_until_cut_the_list()
    {
        var now = Clock.GetUtcNow();

        var posts = await Client()
            .Media.ListAsync("me", new() { Since = now.AddDays(-3), Until = now.AddDays(-1) }, Cancel)
            .ToListAsync(Cancel);

        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.InRange(post.Timestamp!.Value, now.AddDays(-3), now.AddDays(-1)));
    }

    [Fact]
    public async Task Post_of_the_very_second_is_in_the_list_that_begins_and_in_the_one_that_ends_there()
    {
        Clock.Turn(TimeSpan.FromMilliseconds(700));
        var threads = Client();
        var post = await threads.PublishAsync(Post.Text("Just now"), cancellationToken: Cancel);
        var second = (await threads.Media.GetAsync(post.Id, cancellationToken: Cancel)).Timestamp;

        var from = await threads.Media.ListAsync("me", new() { Since = second }, Cancel).ToListAsync(Cancel);
        var until = await threads.Media.ListAsync("me", new() { Until = second }, Cancel).ToListAsync(Cancel);

        Assert.Contains(from, found => found.Id == post.Id);
        Assert.Contains(until, found => found.Id == post.Id);
    }

    [Fact]
    public async Task Mentions_are_public_posts_of_others_that_name_the_user()
    {
        var mentions = await Client().Media.ListMentionsAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.NotEmpty(mentions);
        Assert.All(mentions, post => Assert.Contains("@ada.codes", post.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(mentions, post => post.Username is "ada.codes" or "quiet.quinn");
    }

    [Fact]
    public async Task Ghost_posts_are_shown_or_archived()
    {
        var ghosts = await Client().Media.ListGhostPostsAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal([GhostPostStatus.Active, GhostPostStatus.Archived], ghosts.Select(post => post.GhostPostStatus!.Value));
    }

    [Fact]
    public async Task A_repost_points_to_its_original()
    {
        var threads = Client();
        var original = (await threads.Profiles.ListPostsPageAsync("ben_bakes", cancellationToken: Cancel)).Items[0];

        var repost = await threads.Media.RepostAsync(original.Id!, Cancel);
        var read = await threads.Media.GetAsync(repost.Id!, cancellationToken: Cancel);

        Assert.Equal(MediaType.RepostFacade, read.MediaType);
        Assert.Equal(original.Id, read.RepostedPost?.Id);
    }

    [Fact]
    public async Task A_deleted_post_is_gone()
    {
        var threads = Client();
        var post = (await threads.Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];

        var deleted = await threads.Media.DeleteAsync(post.Id!, Cancel);
        var gone = await Assert.ThrowsAsync<ThreadsNotFoundException>(() => threads.Media.GetAsync(post.Id!, cancellationToken: Cancel));
        var limit = await threads.Publishing.GetLimitAsync("me", PublishingLimitFields.ForQuotaUsage, Cancel);

        Assert.Equal((true, post.Id), (deleted.Success, deleted.DeletedId));
        Assert.Equal(ThreadsError.ObjectNotFound, gone.Error);
        Assert.Equal(1, limit.DeleteQuotaUsage);
    }

    [Fact]
    public async Task Posts_of_others_cannot_be_deleted()
    {
        var post = (await Client(Ben).Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];

        await Assert.ThrowsAsync<ThreadsPermissionException>(() => Client().Media.DeleteAsync(post.Id!, Cancel));
    }

    [Fact]
    public async Task A_private_profiles_post_is_not_there_for_others()
    {
        var quinn = Simulator.Users.Single(user => user.Username == "quiet.quinn");
        var post = (await Client(quinn).Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];

        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client().Media.GetAsync(post.Id!, cancellationToken: Cancel));
    }
}
