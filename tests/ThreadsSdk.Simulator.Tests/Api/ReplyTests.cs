using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class ReplyTests : SimulatorTestBase
{
    [Fact]
    public async Task Replies_are_the_direct_ones_and_a_conversation_all_of_them()
    {
        var threads = Client();
        var post = await NewestAsync();

        var replies = await threads.Replies.ListAsync(post.Id!, cancellationToken: Cancel).ToListAsync(Cancel);
        var conversation = await threads.Replies.ListConversationAsync(post.Id!, cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.All(replies, reply => Assert.Equal(post.Id, reply.RepliedTo?.Id));
        Assert.All(conversation, reply => Assert.Equal(post.Id, reply.RootPost?.Id));
        Assert.True(conversation.Count >= replies.Count + 3);
    }

    [Fact]
    public async Task Reverse_false_begins_with_the_oldest()
    {
        var post = await NewestAsync();

        var newestFirst = await Client().Replies.ListConversationAsync(post.Id!, cancellationToken: Cancel).ToListAsync(Cancel);
        var oldestFirst = await Client().Replies.ListConversationAsync(post.Id!, new() { Reverse = false }, Cancel).ToListAsync(Cancel);

        Assert.Equal(newestFirst.Select(reply => reply.Id).Reverse(), oldestFirst.Select(reply => reply.Id));
    }

    [Fact]
    public async Task The_users_own_replies_are_listed()
    {
        var replies = await Client().Replies.ListByUserAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.NotEmpty(replies);
        Assert.All(replies, reply => Assert.True(reply.IsReplyOwnedByMe));
    }

    [Fact]
    public async Task A_hidden_reply_is_seen_by_the_owner_of_the_post_only_and_those_below_follow()
    {
        var threads = Client();
        var post = await NewestAsync();
        var first = (await threads.Replies.ListAsync(post.Id!, new() { Reverse = false }, Cancel).ToListAsync(Cancel))[0];

        var result = await threads.Replies.ManageAsync(first.Id!, true, Cancel);
        var below = (await threads.Replies.ListAsync(first.Id!, cancellationToken: Cancel).ToListAsync(Cancel))[0];
        var shownToNoor = await Client(Simulator.Users[3]).Replies.ListAsync(post.Id!, cancellationToken: Cancel).ToListAsync(Cancel);
        await threads.Replies.ManageAsync(first.Id!, false, Cancel);
        var again = await threads.Media.GetAsync(first.Id!, MediaFields.ForPost, Cancel);

        Assert.True(result.Success);
        Assert.Equal(HideStatus.Hidden, below.HideStatus);
        Assert.DoesNotContain(shownToNoor, reply => reply.Id == first.Id);
        Assert.Equal(HideStatus.Unhushed, again.HideStatus);
    }

    [Fact]
    public async Task Only_direct_replies_can_be_hidden()
    {
        var threads = Client();
        var conversation = await threads
            .Replies.ListConversationAsync((await NewestAsync()).Id!, cancellationToken: Cancel)
            .ToListAsync(Cancel);
        var deep = conversation.First(reply => reply.RepliedTo!.Id != reply.RootPost!.Id);

        await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() => threads.Replies.ManageAsync(deep.Id!, true, Cancel));
    }

    [Fact]
    public async Task A_pending_reply_shows_once_it_is_approved()
    {
        var threads = Client();
        var asked = await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new()
            {
                Text = "Ask me",
                EnableReplyApprovals = true,
                AutoPublishText = true,
            },
            Cancel
        );
        var reply = await Client(Ben)
            .Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Text,
                new()
                {
                    Text = "Why?",
                    ReplyToId = asked.Id,
                    AutoPublishText = true,
                },
                Cancel
            );

        var hidden = await threads.Replies.ListAsync(asked.Id!, cancellationToken: Cancel).ToListAsync(Cancel);
        var pending = await threads
            .Replies.ListPendingAsync(asked.Id!, new() { ApprovalStatus = ReplyApprovalStatus.Pending }, Cancel)
            .ToListAsync(Cancel);
        await threads.Replies.ManagePendingAsync(reply.Id!, false, Cancel);
        var ignored = await threads
            .Replies.ListPendingAsync(asked.Id!, new() { ApprovalStatus = ReplyApprovalStatus.Ignored }, Cancel)
            .ToListAsync(Cancel);
        await threads.Replies.ManagePendingAsync(reply.Id!, true, Cancel);
        var shown = await threads.Replies.ListAsync(asked.Id!, cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Empty(hidden);
        Assert.Equal((reply.Id, ReplyApprovalStatus.Pending), (pending.Single().Id, pending.Single().ReplyApprovalStatus));
        Assert.Equal(reply.Id, ignored.Single().Id);
        Assert.Equal(reply.Id, shown.Single().Id);
    }

    [Fact]
    public async Task Strangers_need_a_scope_that_finds_the_post_to_reply_to_it()
    {
        var post = (await Client(Ben).Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0];
        var threads = ClientWith(ThreadsScope.Basic, ThreadsScope.ContentPublish, ThreadsScope.ManageReplies);

        await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hi", ReplyToId = post.Id }, Cancel)
        );
    }

    private async Task<Media> NewestAsync()
    {
        var posts = await Client()
            .Media.ListAsync("me", new() { Fields = MediaFields.Id | MediaFields.HasReplies | MediaFields.Timestamp }, Cancel)
            .ToListAsync(Cancel);
        return posts.First(post => post.HasReplies is true);
    }
}
