using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

/// <summary>Every page, for everybody: axe-core finds nothing, it fits a phone, and goes without a mouse.</summary>
public sealed class LookTests(Chromium chromium) : FaceTestBase(chromium)
{
    public static TheoryData<string, ColorScheme> Pages =>
        [
            .. new[]
            {
                "/",
                "/requests",
                "/state",
                "/faults",
                "/webhooks",
                "/@ada.codes",
                "/@nobody",
                "/intent/post?text=Hello&tag=a.b",
                "/intent/follow?username=ada.codes",
            }.SelectMany(path => new (string, ColorScheme)[] { (path, ColorScheme.Light), (path, ColorScheme.Dark) }),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_for_everybody_in_chromium_skipped_without_chromium(string path, ColorScheme scheme)
    {
        await FillAsync();
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await OpenAsync(path);
        await Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        var found = await Page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        await PictureAsync(path, scheme, "wide");
        await Page.SetViewportSizeAsync(320, 700);
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await PictureAsync(path, scheme, "narrow");
    }

    [Fact]
    public async Task Keyboard_reaches_the_content_past_the_navigation_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/");

        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Page.GetByText("To the content")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    private async Task FillAsync()
    {
        await Client.PublishAsync(Post.Text("Which bread?").WithPoll("Rye", "Wheat").WithTopic("Baking"), cancellationToken: Cancel);
        await Client.PublishAsync(
            Post.Carousel(PostMedia.Image("https://example.com/one.png", "One"), PostMedia.Image("https://example.com/two.png")),
            cancellationToken: Cancel
        );
        await Assert.ThrowsAnyAsync<ThreadsException>(() =>
            Client.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "A", ReplyToId = "17" }, Cancel)
        );
        Threads.Webhooks.DataDeletionUri = new Uri("http://127.0.0.1:9/deletion");
        Threads.RequestDataDeletion(Ada);
        await Threads.Webhooks.WhenIdleAsync(Cancel);
        Threads.Faults.Add(ThreadsSdk.Simulator.SimulatorFault.LoseResponse() with { Times = 2 });
    }

    private async Task PictureAsync(string path, ColorScheme scheme, string width)
    {
        var name = $"face-{path.Split('?')[0].Trim('/').TrimStart('@').Replace('/', '-')}-{scheme}-{width}.png".ToLowerInvariant();
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures.Folder, name), FullPage = true });
    }
}
