using System.Web;
using ThreadsSdk.Tests.Support;

namespace ThreadsSdk.Simulator.Tests.Support;

/// <summary>Tests that go through the authorization window.</summary>
public abstract class LoginTestBase : SimulatorTestBase
{
    /// <summary>Approves as a user.</summary>
    /// <returns>The code.</returns>
    protected async Task<string> ApproveAsync(SimulatedUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var window = ThreadsUrls.Authorize(
            Simulator.App.Id,
            Simulator.App.RedirectUri,
            [ThreadsScope.Basic, ThreadsScope.ContentPublish],
            host: Simulator.BaseAddress
        );
        using var form = new FormUrlEncodedContent([new("user", user.Username), new("decision", "approve")]);
        using var response = await Http.PostAsync(window, form, Cancel);
        return HttpUtility.ParseQueryString(response.Headers.Location!.Query)["code"]!;
    }

    protected Task<ShortLivedToken> ExchangeAsync(string code) =>
        Client().OAuth.ExchangeCodeAsync(Simulator.App.Id, Simulator.App.Secret, code, Simulator.App.RedirectUri, Cancel);

    /// <summary>A short-lived token of a user, made in the window.</summary>
    protected async Task<string> ShortLivedAsync(SimulatedUser user) => (await ExchangeAsync(await ApproveAsync(user))).AccessToken!;

    protected async Task<string> RefreshAsync(string token) => (await Client().OAuth.RefreshTokenAsync(token, Cancel)).AccessToken!;

    /// <summary>Reads the profile with a token.</summary>
    /// <returns>The handle.</returns>
    protected async Task<string?> ReadAsync(string token)
    {
        using var threads = new ThreadsClient(
            new ThreadsClientOptions { BaseAddress = Simulator.BaseAddress, AccessToken = token }.Wired()
        );
        return (await threads.Profiles.GetAsync("me", cancellationToken: Cancel)).Username;
    }
}
