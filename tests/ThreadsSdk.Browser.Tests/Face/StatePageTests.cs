using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

public sealed class StatePageTests(Chromium chromium) : FaceTestBase(chromium)
{
    [Fact]
    public async Task Clock_is_put_forward_and_what_takes_time_goes_on_in_chromium_skipped_without_chromium()
    {
        var video = await Client.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Video,
            new() { VideoUrl = "https://example.com/a.mp4" },
            Cancel
        );
        await OpenAsync("/state");
        var row = Page.GetByRole(AriaRole.Row, new() { NameRegex = new(video.Id!) });
        var before = Threads.Now;

        await Button("1 minute on").ClickAsync();

        await Assertions.Expect(row).ToContainTextAsync("FINISHED");
        Assert.InRange(Threads.Now - before, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
        await Assertions.Expect(Page.GetByText("0 h 1 min ahead")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Token_is_expired_and_its_user_has_to_log_in_again_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/state");

        await Button("Expire the token of ada.codes").ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Row, new() { NameRegex = new("@ada.codes .*expired") })).ToBeVisibleAsync();
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => Client.Profiles.GetAsync("me", cancellationToken: Cancel));
    }

    [Fact]
    public async Task Reset_puts_everything_back_in_chromium_skipped_without_chromium()
    {
        await Client.PublishAsync(Post.Text("Gone soon"), cancellationToken: Cancel);
        await OpenAsync("/state");
        await Button("60 days on").ClickAsync();

        await Button("Reset everything to the start").ClickAsync();

        await Assertions.Expect(Page.GetByText("No container was made yet.")).ToBeVisibleAsync();
        Assert.Empty(Threads.PublishedBy(Ada));
        Assert.Equal(Ada.Id, (await Client.Profiles.GetAsync("me", cancellationToken: Cancel)).Id);
    }

    [Fact]
    public async Task Fault_is_added_and_happens_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/faults");
        await Page.GetByLabel("What happens").SelectOptionAsync("refuse");
        await Page.GetByLabel("To which call").SelectOptionAsync("Profiles.Get");
        await Page.GetByLabel("Error, where it refuses").SelectOptionAsync("TokenInvalid");
        await Button("Add").ClickAsync();
        await Assertions.Expect(Page.GetByText("Refuse (TokenInvalid) of Profiles.Get, once")).ToBeVisibleAsync();

        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => Client.Profiles.GetAsync("me", cancellationToken: Cancel));

        await Assertions.Expect(Page.GetByText("Nothing.", new() { Exact = true })).ToBeVisibleAsync();
        await OpenAsync("/requests");
        await Assertions.Expect(Page.Locator("details.call")).ToContainTextAsync("fault");
    }
}
