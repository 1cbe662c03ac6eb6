using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Samples.Tests.Support;
using Xunit;

namespace ThreadsSdk.Samples.Tests.Web;

public sealed class LiveReplyTests(Chromium chromium) : SampleTestBase(chromium)
{
    [Fact]
    public async Task Reply_of_one_user_appears_in_the_open_page_of_the_other_alone_in_chromium_skipped_without_chromium()
    {
        var ada = await LogInAsync(Ada);
        var ben = await LogInAsync(Ben);
        await ada.GetByLabel("Text", new() { Exact = true }).FillAsync("Who is there?");
        await Button(ada, "Publish").ClickAsync();
        await Assertions.Expect(Heading(ada)).ToHaveTextAsync("Post");
        await IsLiveAsync(ada);
        var post = Threads.PublishedBy(Ada)[0].Id;

        await PostAsync(Ben, "It is me", post);

        await Assertions.Expect(ada.Locator("#replies article")).ToContainTextAsync("It is me");
        await Assertions.Expect(ada.GetByRole(AriaRole.Status)).ToContainTextAsync($"@{Ben.Username}: It is me");
        await Assertions.Expect(ben.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Reply_appears_though_the_page_was_being_asked_for_already_in_chromium_skipped_without_chromium()
    {
        var ada = await LogInAsync(Ada);
        await LogInAsync(Ben);
        var post = await PostAsync(Ada, "Who is there?");
        var (first, second, shown) = (Signal(), Signal(), Signal());
        await ada.RouteAsync(
            $"**/posts/{post}",
            async route =>
            {
                var answer = await route.FetchAsync();
                var isFirst = route.Request.ResourceType == "fetch" && first.TrySetResult();
                if (isFirst)
                {
                    await second.Task;
                }
                else if (first.Task.IsCompleted && second.TrySetResult())
                {
                    await shown.Task;
                }

                await route.FulfillAsync(new() { Response = answer });
                if (isFirst)
                {
                    shown.SetResult();
                }
            }
        );
        await ada.GotoAsync(At($"/posts/{post}"));
        await first.Task;

        await PostAsync(Ben, "It is me", post);

        await Assertions.Expect(ada.Locator("#replies article")).ToContainTextAsync("It is me");

        static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [Fact]
    public async Task Reply_is_hidden_and_shown_again_in_chromium_skipped_without_chromium()
    {
        var ada = await LogInAsync(Ada);
        await LogInAsync(Ben);
        var post = await PostAsync(Ada, "Say something");
        await PostAsync(Ben, "Something rude", post);

        await ada.GotoAsync(At($"/posts/{post}"));
        await Button(ada, "Hide").ClickAsync();

        await Assertions.Expect(Button(ada, "Unhide")).ToBeVisibleAsync();
        await Button(ada, "Unhide").ClickAsync();
        await Assertions.Expect(Button(ada, "Hide")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reply_that_waits_is_approved_in_chromium_skipped_without_chromium()
    {
        var ada = await LogInAsync(Ada);
        await LogInAsync(Ben);
        await ada.GetByLabel("Text", new() { Exact = true }).FillAsync("Ask me first");
        await ada.GetByLabel("Replies need my approval").CheckAsync();
        await Button(ada, "Publish").ClickAsync();
        await Assertions.Expect(Heading(ada)).ToHaveTextAsync("Post");
        await PostAsync(Ben, "May I?", Threads.PublishedBy(Ada)[0].Id);

        await ada.ReloadAsync();
        await Button(ada, "Approve").ClickAsync();

        await Assertions.Expect(Button(ada, "Hide")).ToBeVisibleAsync();
        await Assertions.Expect(ada.GetByText("Waiting for your approval")).ToHaveCountAsync(0);
    }
}
