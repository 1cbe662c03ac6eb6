using Microsoft.Playwright;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests;

public sealed class ConsentPageTests(Chromium chromium) : BrowserTestBase(chromium)
{
    [Fact]
    public async Task Window_offers_all_users_and_lists_the_scopes_in_chromium_skipped_without_chromium()
    {
        await OpenWindowAsync();

        await Assertions.Expect(UserChoice.GetByRole(AriaRole.Option)).ToHaveCountAsync(Threads.Users.Count);
        var scopes = Page.GetByRole(AriaRole.List, new() { Name = "What the app may do for you" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(scopes).ToHaveCountAsync(SignInApp.Scopes.Length);
        foreach (var scope in SignInApp.Scopes)
        {
            await Assertions.Expect(scopes.GetByText(scope.ToString())).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData("client_id=", "1349026")]
    [InlineData("redirect_uri=", "1349168")]
    [InlineData("scope=", "1")]
    public async Task Window_opened_wrongly_shows_the_code_of_the_error_in_chromium_skipped_without_chromium(string parameter, string code)
    {
        await OpenWindowAsync();

        await Page.GotoAsync(Page.Url.Replace(parameter, parameter + "1", StringComparison.Ordinal));

        await Assertions.Expect(Heading).ToHaveTextAsync("This does not work");
        await Assertions.Expect(Page.GetByText(code, new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Login_asks_nobody_but_the_app_and_the_simulator_in_chromium_skipped_without_chromium()
    {
        await OpenWindowAsync();
        await Approve.ClickAsync();
        await Assertions.Expect(Heading).ToContainTextAsync("Hello");

        Assert.All(
            Requests,
            address => Assert.Contains(new Uri(address).Authority, new[] { App.Address.Authority, Threads.BaseAddress.Authority })
        );
    }

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(320, 640)]
    public async Task Window_fits_a_screen_of_any_width_in_chromium_skipped_without_chromium(int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);

        await OpenWindowAsync();

        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
