using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests.Face;

public sealed class CallsPageTests(Chromium chromium) : FaceTestBase(chromium)
{
    private ILocator Calls => Page.Locator("details.call");

    [Fact]
    public async Task Requests_say_why_a_post_failed_in_chromium_skipped_without_chromium()
    {
        await OpenAsync("/requests");

        await Assert.ThrowsAnyAsync<ThreadsException>(() =>
            Client.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "A", ReplyToId = "17" }, Cancel)
        );

        var call = Calls.Filter(new() { HasText = "Publishing.CreateContainer" });
        await Assertions.Expect(call).ToContainTextAsync("400");
        await call.Locator("summary").ClickAsync();
        await Assertions.Expect(call.GetByText("The media with id 17 cannot be found.")).ToBeVisibleAsync();
        await Assertions.Expect(call.GetByRole(AriaRole.Row, new() { Name = "reply_to_id 17" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Requests_name_the_parameters_that_nobody_read_in_chromium_skipped_without_chromium()
    {
        using var http = new HttpClient { BaseAddress = Threads.BaseAddress };
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["media_type"] = "TEXT",
                ["text"] = "See this",
                ["quoted_post_id"] = "17",
                ["access_token"] = Ada.AccessToken,
            }
        );
        using var response = await http.PostAsync("/v1.0/me/threads", form, Cancel);
        await OpenAsync("/requests");

        await Calls.Locator("summary").ClickAsync();

        await Assertions.Expect(Calls.GetByText("Nobody read quoted_post_id: did you mean quote_post_id?")).ToBeVisibleAsync();
        Assert.DoesNotContain(Ada.AccessToken, await Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_can_be_filtered_and_keep_the_filter_while_more_come_in_chromium_skipped_without_chromium()
    {
        await Client.Profiles.GetAsync("me", cancellationToken: Cancel);
        await OpenAsync("/requests");
        await Page.GetByLabel("Contains").FillAsync("Media.List");
        await Button("Filter").ClickAsync();
        await Assertions.Expect(Calls).ToHaveCountAsync(0);

        await Client.Media.ListPageAsync("me", cancellationToken: Cancel);
        await Client.Profiles.GetAsync("me", cancellationToken: Cancel);

        await Assertions.Expect(Calls).ToHaveCountAsync(1);
        await Assertions.Expect(Page.GetByText("1 of 3 requests are shown")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Request_can_be_copied_as_curl_and_as_CSharp_in_chromium_skipped_without_chromium()
    {
        await Client.Media.ListPageAsync("me", new() { Fields = MediaFields.Id | MediaFields.Text, Limit = 3 }, Cancel);
        await OpenAsync("/requests");
        await Calls.Locator("summary").ClickAsync();

        await Assertions
            .Expect(
                Calls.GetByText(
                    "await threads.Media.ListPageAsync(\"me\", new() { Fields = MediaFields.Id | MediaFields.Text, Limit = 3 });"
                )
            )
            .ToBeVisibleAsync();
        await Assertions.Expect(Calls.GetByText("-H \"Authorization: Bearer $THREADS_ACCESS_TOKEN\"")).ToBeVisibleAsync();
        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Calls.GetByRole(AriaRole.Button, new() { Name = "Copy" }).First.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied.");
        Assert.StartsWith("curl -G '" + Threads.BaseAddress, await Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Page_says_that_the_simulator_is_gone_and_goes_on_with_the_next_one_in_chromium_skipped_without_chromium()
    {
        await Client.Profiles.GetAsync("me", cancellationToken: Cancel);
        await OpenAsync("/requests");

        await RestartAsync(() =>
            Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The simulator does not answer. This page shows what was.")
        );

        await Assertions.Expect(Calls).ToHaveCountAsync(0);
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("");
        await Client.Profiles.GetAsync("me", cancellationToken: Cancel);
        await Assertions.Expect(Calls).ToHaveCountAsync(1);
    }
}
