using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Simulator.Tests.Webhooks;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

public sealed class WebhooksPageTests(Chromium chromium) : FaceTestBase(chromium)
{
    [Fact]
    public async Task Webhook_is_added_and_told_what_happens_in_chromium_skipped_without_chromium()
    {
        await using var app = await Receiver.StartAsync(Cancel);
        await OpenAsync("/webhooks");
        await AddAsync(app.Address, Receiver.VerifyToken);
        await Assertions.Expect(Page.Locator("#subscriptions")).ToContainTextAsync(app.Address.AbsoluteUri);

        await Page.GetByLabel("What").SelectOptionAsync("mentions");
        await Button("Have it happen").ClickAsync();

        var delivery = Page.Locator("#deliveries details", new() { HasText = "mentions" });
        await Assertions.Expect(delivery).ToContainTextAsync("accepted");
        await delivery.Locator("summary").ClickAsync();
        await Assertions.Expect(delivery).ToContainTextAsync("X-Hub-Signature-256: sha256=");
        Assert.Contains(app.Posted, received => received.Notification.Values[0] is MentionChange && received.IsSignedBy(Threads.App));
    }

    [Fact]
    public async Task Webhook_that_fails_the_handshake_is_said_why_in_chromium_skipped_without_chromium()
    {
        await using var app = await Receiver.StartAsync(Cancel);
        await OpenAsync("/webhooks");

        await AddAsync(app.Address, "another token");

        await Assertions.Expect(Page.GetByText("did not pass the handshake. The response was HTTP 403.")).ToBeVisibleAsync();
        Assert.Empty(Threads.Webhooks.Subscriptions);
    }

    [Fact]
    public async Task Delivery_that_failed_says_why_and_is_sent_at_once_in_chromium_skipped_without_chromium()
    {
        await using var app = await Receiver.StartAsync(Cancel);
        app.Answer = _ => (500, "");
        await Threads.Webhooks.SubscribeAsync(new(app.Address, Receiver.VerifyToken) { Fields = [WebhookField.Publish] }, Cancel);
        await OpenAsync("/webhooks");
        await Client.PublishAsync(Post.Text("<b>Hello</b>"), cancellationToken: Cancel);
        var delivery = Page.Locator("#deliveries details");
        await Assertions.Expect(delivery).ToContainTextAsync("failed, is sent again");
        await delivery.Locator("summary").ClickAsync();
        await Assertions.Expect(delivery).ToContainTextAsync("The response was HTTP 500.");
        app.Answer = _ => (200, "");

        await Button("Send now: delivery 1").ClickAsync();

        await Assertions.Expect(delivery).ToContainTextAsync("accepted");
        await Assertions.Expect(delivery).ToContainTextAsync("3 attempts");
    }

    [Fact]
    public async Task App_is_told_of_a_user_who_removes_it_in_chromium_skipped_without_chromium()
    {
        await using var app = await Receiver.StartAsync(Cancel);
        await OpenAsync("/webhooks");
        await Page.GetByLabel("Deauthorize callback").FillAsync(app.Address.AbsoluteUri);
        await Button("Save").ClickAsync();

        await Button("Remove the app: ada.codes").ClickAsync();

        await Assertions.Expect(Page.Locator("#deliveries details")).ToContainTextAsync("app removed");
        await Assertions.Expect(Page.Locator("#deliveries details")).ToContainTextAsync("accepted");
        Assert.StartsWith("signed_request=", Assert.Single(app.Posted).Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => Client.Profiles.GetAsync("me", cancellationToken: Cancel));
    }

    private async Task AddAsync(Uri address, string verifyToken)
    {
        await Page.GetByText("Add a webhook").ClickAsync();
        await Page.GetByLabel("Address").FillAsync(address.AbsoluteUri);
        await Page.GetByLabel("Verify token").FillAsync(verifyToken);
        await Button("Shake hands and add").ClickAsync();
    }
}
