using System.Text.Json;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Webhooks;

/// <summary>What an app is told, byte by byte as it comes.</summary>
public sealed class NotificationTests : WebhookTestBase
{
    [Fact]
    public async Task Published_post_is_told_in_the_envelope_of_metas_pages_and_signed_with_the_secret_of_the_app()
    {
        var subscription = await SubscribeAsync();

        var id = await PublishAsync(Post.Text("Hello"));

        var received = Assert.Single(App.Posted);
        Assert.Equal(("application/json", "app"), (received.ContentType, received.Of));
        Assert.True(received.IsSignedBy(Simulator.App));
        Assert.Equal(
            ["app_id", "topic", "target_id", "time", "subscription_id", "has_uid_field", "values"],
            received.Json.EnumerateObject().Select(member => member.Name)
        );
        Assert.Equal(JsonValueKind.Object, received.Json.GetProperty("values").ValueKind);
        var notification = received.Notification;
        Assert.Equal((Simulator.App.Id, WebhookTopic.Interaction), (notification.AppId, notification.Topic));
        Assert.Equal((subscription.Id, false), (notification.SubscriptionId, notification.HasUidField));
        Assert.Equal(Clock.GetUtcNow(), notification.Time);
        var value = Assert.IsType<PublishChange>(Assert.Single(notification.Values)).Value;
        Assert.Equal(
            (id, Ada.Username, MediaType.TextPost, Clock.GetUtcNow()),
            (value.Id, value.Username, value.MediaType, value.Timestamp)
        );
    }

    [Fact]
    public async Task Reply_is_told_to_the_owner_of_the_post_and_to_the_one_who_began_the_conversation()
    {
        var root = await PublishAsync(Post.Text("Root"), Ada);
        var reply = await PublishAsync(Post.Text("First").ReplyingTo(root), Ben);
        await SubscribeAsync(WebhookField.Replies);

        var answer = await PublishAsync(Post.Text("Second").ReplyingTo(reply), Simulator.Users[2]);

        Assert.Equal([reply, root], App.Posted.Select(received => received.Notification.TargetId));
        var value = Assert.IsType<ReplyChange>(App.Posted[0].Notification.Values[0]).Value;
        Assert.Equal((answer, "Second", reply), (value.Id, value.Text, value.RepliedTo?.Id));
        Assert.Equal((root, Ada.Id, Ada.Username), (value.RootPost?.Id, value.RootPost?.OwnerId, value.RootPost?.Username));
    }

    [Fact]
    public async Task Mention_is_told_to_the_one_who_is_named()
    {
        await SubscribeAsync(WebhookField.Mentions);

        var id = await PublishAsync(Post.Text($"Ask @{Ada.Username}. Not @{Ben.Username}2, not me@{Ben.Username}"), Ben);

        var notification = Assert.Single(App.Posted).Notification;
        Assert.Equal((Ada.Id, WebhookTopic.Interaction), (notification.TargetId, notification.Topic));
        var value = Assert.IsType<MentionChange>(notification.Values[0]).Value;
        Assert.Equal((id, Ben.Username, false, false), (value.Id, value.Username, value.IsReply, value.HasReplies));
    }

    [Fact]
    public async Task Deleted_post_is_told_with_the_time_it_was_deleted()
    {
        var id = await PublishAsync(Post.Text("Soon gone"));
        await SubscribeAsync(WebhookField.Delete);
        var published = Clock.GetUtcNow();
        Clock.Turn(TimeSpan.FromHours(1));

        await Client().Media.DeleteAsync(id, Cancel);
        await Webhooks.WhenIdleAsync(Cancel);

        var notification = Assert.Single(App.Posted).Notification;
        Assert.Equal((id, WebhookTopic.Moderate), (notification.TargetId, notification.Topic));
        var value = Assert.IsType<DeleteChange>(notification.Values[0]).Value;
        Assert.Equal((id, Ada.Id, published, published.AddHours(1)), (value.Id, value.Owner?.OwnerId, value.Timestamp, value.DeletedAt));
    }

    [Fact]
    public async Task One_request_tells_all_that_happens_at_once_when_asked_for_entries()
    {
        var root = await PublishAsync(Post.Text("Root"), Ada);
        await Webhooks.SubscribeAsync(new(App.Address, Receiver.VerifyToken) { Envelope = WebhookEnvelope.Entries }, Cancel);

        await PublishAsync(Post.Text($"Dear @{Ada.Username}").ReplyingTo(root), Ben);

        var received = Assert.Single(App.Posted);
        Assert.Equal(["object", "entry"], received.Json.EnumerateObject().Select(member => member.Name));
        var entries = received.Notification.Entry!;
        Assert.Equal([Ben.Id, Ada.Id], entries.Select(entry => entry.Id));
        Assert.Equal(
            [
                [WebhookField.Publish],
                [WebhookField.Replies, WebhookField.Mentions],
            ],
            entries.Select(entry => entry.Changes!.Select(change => change.Field))
        );
    }

    /// <summary>Meta escapes what is not ASCII, and slashes: who parses and writes again to check the signature finds out.</summary>
    [Fact]
    public async Task Body_is_escaped_as_meta_does()
    {
        await SubscribeAsync(WebhookField.Mentions);

        await PublishAsync(Post.Text($"Grüße @{Ada.Username} \"/\""), Ben);

        var received = Assert.Single(App.Posted);
        Assert.Contains(@"Gr\u00fc\u00dfe", received.Text, StringComparison.Ordinal);
        Assert.Contains(@"http:\/\/", received.Text, StringComparison.Ordinal);
        Assert.All(received.Body, letter => Assert.InRange(letter, (byte)' ', (byte)'~'));
        Assert.Equal($"Grüße @{Ada.Username} \"/\"", Assert.IsType<MentionChange>(received.Notification.Values[0]).Value.Text);
    }

    [Fact]
    public async Task Repost_and_items_of_a_carousel_are_told_to_nobody()
    {
        await SubscribeAsync();

        var carousel = await PublishAsync(
            Post.Carousel(PostMedia.Image("https://example.com/1.png"), PostMedia.Image("https://example.com/2.png"))
        );
        await Client(Ben).Media.RepostAsync(carousel, Cancel);
        await Webhooks.WhenIdleAsync(Cancel);

        Assert.Equal(carousel, Assert.IsType<PublishChange>(Assert.Single(App.Posted).Notification.Values[0]).Value.Id);
    }

    [Fact]
    public async Task Users_whose_tokens_lack_the_scopes_are_not_told_of()
    {
        Simulator.Revoke(Ada);
        Simulator.CreateAccessToken(Ada, ThreadsScope.Basic, ThreadsScope.ManageMentions);
        await SubscribeAsync();

        await PublishAsync(Post.Text($"Hello @{Ada.Username}"), Ben);

        var mention = Assert.IsType<MentionChange>(
            Assert.Single(App.Posted, received => received.Notification.TargetId == Ada.Id).Notification.Values[0]
        );
        Assert.Null(mention.Value.IsReply);
        Assert.Null(mention.Value.HasReplies);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_user_who_has_removed_the_app()
    {
        await SubscribeAsync(WebhookField.Mentions);
        Simulator.Revoke(Ada);

        await PublishAsync(Post.Text($"Hello @{Ada.Username}"), Ben);

        Assert.Empty(App.Posted);
        Assert.Empty(Webhooks.Deliveries);
    }

    [Fact]
    public async Task Post_that_is_out_although_its_response_is_lost_is_told()
    {
        await SubscribeAsync(WebhookField.Publish);
        Simulator.Faults.Add(SimulatorFault.LoseResponse());

        await Assert.ThrowsAnyAsync<ThreadsException>(() =>
            Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Once", AutoPublishText = true }, Cancel)
        );
        await Webhooks.WhenIdleAsync(Cancel);

        Assert.Single(App.Posted);
    }
}
