using ThreadsSdk.Auth;

namespace ThreadsSdk.Cli.Demo;

/// <summary>The way from the authorization window to the credentials of a user.</summary>
internal static class SignIn
{
    /// <param name="app">Where to sign in.</param>
    /// <param name="user">Which of the users the window offers; the first is 0.</param>
    /// <param name="narrator">Told of the calls.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public static async Task<ThreadsCredentials> RunAsync(DemoApp app, int user, DemoNarrator narrator, CancellationToken cancellationToken)
    {
        using var oauth = new ThreadsOAuth(
            new ThreadsOAuthOptions
            {
                AppId = app.Id,
                AppSecret = app.Secret,
                RedirectUri = app.RedirectUri,
                Client = new() { BaseAddress = app.Address },
            }
        );
        var login = narrator.Call(oauth.CreateAuthorization(ThreadsScopes.All));
        var callback = await narrator.WaitAsync("The user decides", BrowserWindow.ApproveAsync(login.Url, user, cancellationToken));
        narrator.Say("The user approves in the browser, which comes back with a code.");

        return await narrator.CallAsync(oauth.CompleteAuthorizationAsync(callback, login.State, cancellationToken));
    }
}
