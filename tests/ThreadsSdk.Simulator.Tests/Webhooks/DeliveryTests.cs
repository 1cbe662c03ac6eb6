using System.Globalization;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Webhooks;

/// <summary>What becomes of a notification that an app does not accept, and the disorder that production brings.</summary>
public sealed class DeliveryTests : WebhookTestBase
{
    [Fact]
    public async Task Failed_notification_is_sent_again_with_growing_waits_until_it_is_accepted()
    {
        App.Answer = _ => (500, "");
        await SubscribeAsync(WebhookField.Publish);

        await PublishAsync(Post.Text("Hello"));
        await AdvanceAsync(TimeSpan.FromSeconds(59));
        var first = Webhooks.Deliveries[0];
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        await AdvanceAsync(TimeSpan.FromMinutes(3));
        var second = Webhooks.Deliveries[0];
        App.Answer = _ => (200, "");
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((2, DeliveryStatus.Pending), (first.Attempts.Count, first.Status));
        Assert.Equal((3, DeliveryStatus.Pending), (second.Attempts.Count, second.Status));
        var last = Webhooks.Deliveries[0];
        Assert.Equal((4, DeliveryStatus.Delivered, null), (last.Attempts.Count, last.Status, last.NextAttemptAt));
        Assert.Equal([500, 500, 500, 200], last.Attempts.Select(attempt => attempt.Status!.Value));
        Assert.Single(App.Posted.Select(received => received.Text).Distinct());
    }

    [Fact]
    public async Task Notification_is_given_up_after_the_window_of_meta()
    {
        App.Answer = _ => (404, "");
        await SubscribeAsync(WebhookField.Publish);
        await PublishAsync(Post.Text("Hello"));

        for (var i = 0; i < 20; i++)
        {
            await AdvanceAsync(TimeSpan.FromHours(6));
        }

        var delivery = Assert.Single(Webhooks.Deliveries);
        Assert.Equal((DeliveryStatus.GivenUp, null), (delivery.Status, delivery.NextAttemptAt));
        Assert.InRange(delivery.Attempts[^1].At - delivery.CreatedAt, TimeSpan.FromHours(6), ThreadsLimits.WebhookRetryWindow);
        Assert.Equal("The response was HTTP 404.", delivery.Attempts[^1].Problem);
    }

    [Fact]
    public async Task Delivery_is_sent_again_on_request_whatever_became_of_it()
    {
        await SubscribeAsync(WebhookField.Publish);
        await PublishAsync(Post.Text("Hello"));

        Webhooks.SendAgain(1);
        await Webhooks.WhenIdleAsync(Cancel);

        Assert.Equal(2, App.Posted.Count);
        Assert.Equal(App.Posted[0].Body, App.Posted[1].Body);
        Assert.Equal(App.Posted[0].Signature, App.Posted[1].Signature);
        Assert.Equal(DeliveryStatus.Delivered, Webhooks.Deliveries[0].Status);
    }

    [Fact]
    public async Task Notifications_come_twice_when_asked_for()
    {
        await Webhooks.SubscribeAsync(new(App.Address, Receiver.VerifyToken) { SendsTwice = true }, Cancel);

        await PublishAsync(Post.Text("Hello"));

        Assert.Equal(2, App.Posted.Count);
        Assert.Equal(App.Posted[0].Body, App.Posted[1].Body);
    }

    [Fact]
    public async Task Every_other_notification_comes_after_the_next_one_when_asked_for()
    {
        await Webhooks.SubscribeAsync(new(App.Address, Receiver.VerifyToken) { SendsOutOfOrder = true }, Cancel);
        var ids = new List<string>();

        foreach (var number in Enumerable.Range(0, 5))
        {
            ids.Add(await PublishAsync(Post.Text(number.ToString(CultureInfo.InvariantCulture))));
        }

        Assert.Equal([ids[1], ids[0], ids[3], ids[2]], Told());
        await AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal([ids[1], ids[0], ids[3], ids[2], ids[4]], Told());
    }

    [Theory]
    [InlineData(201, "The response was HTTP 201; Meta documents 200 alone.")]
    [InlineData(307, "The response was HTTP 307; no redirect is followed.")]
    public async Task Response_that_is_not_200_counts_as_a_failure(int status, string problem)
    {
        App.Answer = _ => (status, "");
        await SubscribeAsync(WebhookField.Publish);

        await PublishAsync(Post.Text("Hello"));

        Assert.Equal(problem, Webhooks.Deliveries[0].Attempts[0].Problem);
    }

    [Fact]
    public async Task App_that_is_away_gets_it_when_it_is_back()
    {
        await SubscribeAsync(WebhookField.Publish);
        await App.DisposeAsync();

        await PublishAsync(Post.Text("Hello"));

        Assert.Equal((null, "Nothing listens at the address."), Outcome(Webhooks.Deliveries[0].Attempts[0]));
        Assert.Equal(DeliveryStatus.Pending, Webhooks.Deliveries[0].Status);
    }

    [Fact]
    public async Task Last_five_hundred_deliveries_are_remembered()
    {
        await SubscribeAsync(WebhookField.Publish);
        for (var i = 0; i < 510; i++)
        {
            await Client()
                .Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hi", AutoPublishText = true }, Cancel);
        }

        await Webhooks.WhenIdleAsync(Cancel);

        Assert.Equal(510, App.Posted.Count);
        Assert.Equal((500, 11), (Webhooks.Deliveries.Count, Webhooks.Deliveries[0].Number));
    }

    private static (int?, string?) Outcome(DeliveryAttempt attempt) => (attempt.Status, attempt.Problem);

    private IEnumerable<string?> Told() => App.Posted.Select(received => ((PublishChange)received.Notification.Values[0]).Value.Id);

    private async Task AdvanceAsync(TimeSpan time)
    {
        Simulator.AdvanceClock(time);
        await Webhooks.WhenIdleAsync(Cancel);
    }
}
