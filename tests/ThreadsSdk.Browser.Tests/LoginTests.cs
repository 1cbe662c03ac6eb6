using Microsoft.Playwright;
using ThreadsSdk.Auth;
using ThreadsSdk.Browser.Tests.Support;
using Xunit;

namespace ThreadsSdk.Browser.Tests;

public sealed class LoginTests(Chromium chromium) : BrowserTestBase(chromium)
{
    [Fact]
    public async Task Login_completes_when_the_user_approves_in_chromium_skipped_without_chromium()
    {
        await OpenWindowAsync();
        await UserChoice.SelectOptionAsync(Ben.Username);
        await Approve.ClickAsync();

        await Assertions.Expect(Heading).ToHaveTextAsync($"Hello, @{Ben.Username}");
        var credentials = Assert.Single(App.Credentials);
        Assert.Equal((Ben.Id, false), (credentials.UserId, credentials.IsShortLived));
        Assert.Equal(SignInApp.Scopes, credentials.Scopes);
        Assert.EndsWith("#_", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_completes_when_only_the_keyboard_is_used_in_chromium_skipped_without_chromium()
    {
        await OpenWindowAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(UserChoice).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Approve).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Heading).ToHaveTextAsync($"Hello, @{Ben.Username}");
    }

    [Fact]
    public async Task Login_fails_as_refused_by_the_user_when_the_user_cancels_in_chromium_skipped_without_chromium()
    {
        await OpenWindowAsync();
        await CancelButton.ClickAsync();

        await Assertions.Expect(Heading).ToHaveTextAsync("You are not signed in");
        var refused = Assert.IsType<ThreadsAccessNotGrantedException>(App.Failure);
        Assert.True(refused.IsRefusedByUser);
        Assert.Equal(("user_denied", "The user denied your request"), (refused.Reason, refused.Description));
        Assert.Empty(App.Credentials);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Login_fails_when_the_state_was_tampered_with_in_chromium_skipped_without_chromium(bool approves)
    {
        await OpenWindowAsync();
        await Page.GotoAsync(Page.Url.Replace("state=", "state=x", StringComparison.Ordinal));
        await (approves ? Approve : CancelButton).ClickAsync();

        await Assertions.Expect(Heading).ToHaveTextAsync("You are not signed in");
        Assert.IsType<ThreadsStateException>(App.Failure);
        Assert.Empty(App.Credentials);
    }

    [Fact]
    public async Task Login_fails_when_somebody_else_sends_a_link_with_a_code_in_chromium_skipped_without_chromium()
    {
        var code = await CodeOfAnotherAsync();
        await OpenWindowAsync();

        await Page.GotoAsync($"{App.RedirectUri}?code={code}&state=theirs");
        await Assertions.Expect(Heading).ToHaveTextAsync("You are not signed in");
        Assert.IsType<ThreadsStateException>(App.Failure);
        Assert.Empty(App.Credentials);
    }

    [Fact]
    public async Task Login_fails_when_the_page_it_led_to_is_opened_again_in_chromium_skipped_without_chromium()
    {
        await OpenWindowAsync();
        await Approve.ClickAsync();
        await Assertions.Expect(Heading).ToHaveTextAsync($"Hello, @{Threads.Users[0].Username}");

        await Page.ReloadAsync();

        await Assertions.Expect(Heading).ToHaveTextAsync("You are not signed in");
        Assert.Equal(ThreadsError.CodeUsed, Assert.IsType<ThreadsAuthenticationException>(App.Failure).Error);
    }

    /// <summary>What an attacker gets who approves for an account of his own and keeps the link.</summary>
    private async Task<string> CodeOfAnotherAsync()
    {
        var window = ThreadsUrls.Authorize(Threads.App.Id, Threads.App.RedirectUri, [ThreadsScope.Basic], host: Threads.BaseAddress);
        await Page.GotoAsync(window.AbsoluteUri);
        await Approve.ClickAsync();
        await Assertions.Expect(Heading).ToHaveTextAsync("Back at the app");
        return await Page.GetByRole(AriaRole.Definition).Locator("code").InnerTextAsync();
    }
}
