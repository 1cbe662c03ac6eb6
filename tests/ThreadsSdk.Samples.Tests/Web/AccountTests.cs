using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ThreadsSdk.Auth;
using ThreadsSdk.Browser.Tests.Support;
using ThreadsSdk.Samples.Tests.Support;
using Xunit;

namespace ThreadsSdk.Samples.Tests.Web;

public sealed class AccountTests(Chromium chromium) : SampleTestBase(chromium)
{
    private IThreadsCredentialStore Logins => Services.GetRequiredService<IThreadsCredentialStore>();

    [Fact]
    public async Task User_who_refuses_gets_a_page_that_leads_back_in_chromium_skipped_without_chromium()
    {
        var page = await OpenAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Log in with Threads" }).ClickAsync();

        await Button(page, "Cancel").ClickAsync();

        await Assertions.Expect(Heading(page)).ToHaveTextAsync("You were not logged in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Write for Threads");
    }

    [Fact]
    public async Task Session_that_has_ended_leads_to_the_first_page_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(At("/account"));

        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Write for Threads");
    }

    [Fact]
    public async Task User_who_removed_the_app_is_asked_again_and_comes_back_to_the_page_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);

        Threads.Revoke(Ada);
        await Threads.Webhooks.WhenIdleAsync(Cancel);
        await page.ReloadAsync();

        Assert.Null(await Logins.LoadAsync(Ada.Id, Cancel));
        await ApproveAsync(page, Ada);
        Assert.NotNull(await Logins.LoadAsync(Ada.Id, Cancel));
    }

    [Fact]
    public async Task Logging_out_ends_the_session_and_keeps_the_login_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);

        await page.GotoAsync(At("/account"));
        await Button(page, "Log out").ClickAsync();

        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Write for Threads");
        Assert.NotNull(await Logins.LoadAsync(Ada.Id, Cancel));
    }

    [Fact]
    public async Task Deleting_ones_data_leaves_nothing_and_ends_the_session_in_chromium_skipped_without_chromium()
    {
        var page = await LogInAsync(Ada);
        await page.GetByLabel("Text", new() { Exact = true }).FillAsync("A draft of mine");
        await Button(page, "Save and preview").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Draft");

        await page.GotoAsync(At("/account"));
        await Button(page, "Delete my data").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Write for Threads");

        Assert.Null(await Logins.LoadAsync(Ada.Id, Cancel));
        page = await LogInAsync(Ada);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "A draft of mine" })).ToHaveCountAsync(0);
    }
}
