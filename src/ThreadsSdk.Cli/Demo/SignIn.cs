using System.Security.Cryptography;

namespace ThreadsSdk.Cli.Demo;

/// <summary>The way from the authorization window to a client that acts for a user.</summary>
internal static class SignIn
{
    /// <param name="app">Where to sign in.</param>
    /// <param name="user">Which of the users the window offers; the first is 0.</param>
    /// <param name="narrator">Told of the calls.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The tokens; the first one lives for an hour.</returns>
    public static async Task<(ShortLivedToken First, LongLivedToken Second)> RunAsync(
        DemoApp app, int user, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        var state = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var window = narrator.Call(ThreadsUrls.Authorize(app.Id, app.RedirectUri, ThreadsScope.Known, new() { State = state }, app.Address));
        var code = await narrator.WaitAsync("The user decides", BrowserWindow.ApproveAsync(window, user, state, cancellationToken));
        narrator.Say("The user approves in the browser, which comes back with a code.");

        using var guest = new ThreadsClient(new ThreadsClientOptions { BaseAddress = app.Address });
        var shortLived = await narrator.CallAsync(guest.OAuth.ExchangeCodeAsync(app.Id, app.Secret, code, app.RedirectUri, cancellationToken));
        var longLived = await narrator.CallAsync(guest.OAuth.ExchangeTokenAsync(app.Secret, shortLived.AccessToken!, cancellationToken));
        return (shortLived, longLived);
    }
}
