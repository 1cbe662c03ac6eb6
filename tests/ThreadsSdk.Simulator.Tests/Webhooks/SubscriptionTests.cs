using Xunit;

namespace ThreadsSdk.Simulator.Tests.Webhooks;

/// <summary>The handshake, and what is sent to whom from then on.</summary>
public sealed class SubscriptionTests : WebhookTestBase
{
    [Fact]
    public async Task Webhook_that_passes_the_handshake_is_notified()
    {
        var subscription = await SubscribeAsync(WebhookField.Publish);

        Assert.NotEmpty(subscription.Id);
        Assert.Equal(subscription, Assert.Single(Webhooks.Subscriptions));
        Assert.DoesNotContain(Receiver.VerifyToken, subscription.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "", "HTTP 403.")]
    [InlineData(204, "", "HTTP 204; Meta documents 200 alone.")]
    [InlineData(302, "", "no redirect is followed")]
    [InlineData(200, "welcome", "did not send back the value of hub.challenge")]
    [InlineData(200, "\"{challenge}\"", "has to stand alone, without quotes")]
    [InlineData(200, "{challenge}\n", "has to stand alone, without quotes")]
    public async Task Webhook_that_fails_the_handshake_is_not_notified(int status, string body, string reason)
    {
        App.Shake = query => (status, body.Replace("{challenge}", query["hub.challenge"], StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => SubscribeAsync());

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.Empty(Webhooks.Subscriptions);
        await PublishAsync(Post.Text("Hello"));
        Assert.Empty(App.Posted);
    }

    [Fact]
    public async Task Webhook_where_nothing_listens_is_said_so()
    {
        var address = App.Address;
        await App.DisposeAsync();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Webhooks.SubscribeAsync(new(address, "t"), Cancel));

        Assert.Contains("Nothing listens at the address.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/hooks")]
    [InlineData("http://ada:secret@127.0.0.1/hooks")]
    [InlineData("http://127.0.0.1/hooks#part")]
    public void Address_that_is_no_plain_web_address_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new WebhookSubscription(new Uri(address), "t"));

    [Fact]
    public async Task Fields_that_do_not_exist_are_refused()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => SubscribeAsync(new WebhookField("likes")));

        Assert.Contains("The fields are replies, delete, mentions, publish.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_address_again_replaces_the_subscription()
    {
        await SubscribeAsync(WebhookField.Publish);
        var second = await SubscribeAsync(WebhookField.Delete);

        await PublishAsync(Post.Text("Hello"));

        Assert.Equal(second.Id, Assert.Single(Webhooks.Subscriptions).Id);
        Assert.Empty(App.Posted);
    }

    [Fact]
    public async Task Removed_subscription_gets_nothing_more_not_even_what_waits()
    {
        App.Answer = _ => (500, "");
        var subscription = await SubscribeAsync();
        await PublishAsync(Post.Text("Hello"));
        var before = App.Posted.Count;

        await Webhooks.UnsubscribeAsync(subscription.Id);
        Simulator.AdvanceClock(TimeSpan.FromHours(1));
        await PublishAsync(Post.Text("Again"));

        Assert.Equal(before, App.Posted.Count);
        await Assert.ThrowsAsync<ArgumentException>(() => Webhooks.UnsubscribeAsync(subscription.Id));
        Assert.Throws<ArgumentException>(() => Webhooks.SendAgain(1));
    }

    [Fact]
    public async Task Two_webhooks_are_told_each_and_the_one_that_fails_holds_up_no_other()
    {
        await using var second = await Receiver.StartAsync(Cancel);
        App.Answer = _ => (503, "");
        await SubscribeAsync(WebhookField.Publish);
        await Webhooks.SubscribeAsync(new(second.Address, Receiver.VerifyToken), Cancel);

        await PublishAsync(Post.Text("One"));
        await PublishAsync(Post.Text("Two"));

        Assert.Equal(2, second.Posted.Count);
        Assert.Equal(4, App.Posted.Count);
    }

    [Fact]
    public async Task Reset_forgets_what_waits_and_keeps_who_is_notified()
    {
        App.Answer = _ => (500, "");
        await SubscribeAsync(WebhookField.Publish);
        await PublishAsync(Post.Text("Before"));
        var before = App.Posted.Count;

        Simulator.Reset();
        Simulator.AdvanceClock(TimeSpan.FromDays(1));
        await Webhooks.WhenIdleAsync(Cancel);

        Assert.Empty(Webhooks.Deliveries);
        Assert.Equal(before, App.Posted.Count);
        App.Answer = _ => (200, "");
        await PublishAsync(Post.Text("After"));
        Assert.Equal(before + 1, App.Posted.Count);
    }
}
