using System.Globalization;
using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Samples.Tests.Support;
using Xunit;

namespace ThreadsSdk.Samples.Tests.Web;

public sealed class ScheduleTests(Chromium chromium) : SampleTestBase(chromium)
{
    private static readonly DateTime Tomorrow = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1);

    [Fact]
    public async Task Post_is_planned_moved_and_published_now_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);
        await PlanAsync(page, "Good morning", Tomorrow.AddHours(8));

        var card = page.Locator("#posts .card");
        await Assertions.Expect(card).ToContainTextAsync("Good morning");
        await Assertions.Expect(card.Locator(".state")).ToHaveTextAsync("Planned");
        await card.GetByText("Actions").ClickAsync();
        await card.GetByLabel("New time of post").FillAsync(Field(Tomorrow.AddHours(9.5)));
        await Button(page, "Move post").ClickAsync();

        await Assertions.Expect(page.GetByText("1 post was moved.")).ToBeVisibleAsync();
        await Assertions.Expect(card.GetByRole(AriaRole.Heading)).ToContainTextAsync(", 09:30");
        await card.GetByText("Actions").ClickAsync();
        await Button(page, "Publish now post").ClickAsync();

        await Assertions.Expect(page.GetByText("1 post was sent to be published now.")).ToBeVisibleAsync();
        await PublishedAsync(page);
        Assert.Equal("Good morning", Threads.PublishedBy(Ada)[0].Text);
        await page.GetByRole(AriaRole.Link, new() { Name = "To the app" }).ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Your posts");
        await Assertions.Expect(page.GetByText("Good morning", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Post_that_is_canceled_is_not_published_and_others_do_not_see_it_in_chromium_skipped_without_chromium()
    {
        var ada = await LogInAsync(Ada);
        var ben = await LogInAsync(Ben);
        await PlanAsync(ada, "Never mind", Tomorrow);

        await ben.GotoAsync(At("/schedule?view=all"));
        await Assertions.Expect(ben.GetByText("Nothing here.")).ToBeVisibleAsync();
        await ada.GetByText("Actions").ClickAsync();
        await Button(ada, "Cancel post").ClickAsync();

        await Assertions.Expect(ada.GetByText("1 post was canceled.")).ToBeVisibleAsync();
        await Assertions.Expect(ada.Locator("#posts .card .state")).ToHaveTextAsync("Canceled");
        await ada.GotoAsync(At("/posts"));
        await Assertions.Expect(ada.GetByText("Never mind")).ToHaveCountAsync(0);
    }

    private static async Task PlanAsync(IPage page, string text, DateTime time)
    {
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync(text);
        await page.GetByLabel("When to publish it").FillAsync(Field(time));
        await Button(page, "Publish").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Your schedule");
    }

    /// <summary>Looks again until the post is out; a post that never gets there ends with the time of the test.</summary>
    private async Task PublishedAsync(IPage page)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        string? state = null;
        while (state != "Published")
        {
            Assert.False(patience.IsCancellationRequested, $"The post is {state}.");
            await page.GotoAsync(At("/schedule?view=all"));
            state = await page.Locator("#posts .card .state").TextContentAsync();
        }
    }

    private static string Field(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
