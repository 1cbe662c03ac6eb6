using ThreadsSdk.Auth;

namespace ThreadsSdk.Native.Subjects;

/// <summary>OAuth from the consent of the user to a login that is stored, and used.</summary>
internal static class LogIn
{
    public static async Task<string> RunAsync(Stage stage)
    {
        using var oauth = new ThreadsOAuth(stage.Sheet.OAuthOptions());
        var authorization = oauth.CreateAuthorization(ThreadsScopes.All);
        var callback = await ApproveAsync(authorization.Url, stage.Sheet.Users[0].Username);
        var login = await oauth.CompleteAuthorizationAsync(callback, authorization.State);
        SurpriseException.Unless(!login.IsShortLived && login.ExpiresIn() > TimeSpan.FromDays(1));

        using var logins = new ThreadsLogins(new FileThreadsCredentialStore(Path.Combine(stage.Folder, "logins")), oauth);
        await logins.SaveAsync(login);
        using var threads = logins.CreateClient(login.UserId, new() { BaseAddress = stage.Sheet.BaseAddress });
        var me = await threads.Profiles.GetAsync(ThreadsApi.OwnUser);
        SurpriseException.Unless(me.Id == login.UserId);
        return $"@{me.Username}, {login.Scopes.Count} scopes; {await RefreshAsync(oauth, login)}";
    }

    /// <summary>What a user does in the browser.</summary>
    private static async Task<string> ApproveAsync(Uri window, string username)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var form = new FormUrlEncodedContent([new("user", username), new("decision", "approve")]);
        using var answer = await browser.PostAsync(window, form);
        return answer.Headers.Location?.OriginalString ?? throw new SurpriseException("The consent window led nowhere.");
    }

    /// <summary>A token can be refreshed when it is a day old. This one is not.</summary>
    private static async Task<string> RefreshAsync(ThreadsOAuth oauth, ThreadsCredentials login)
    {
        try
        {
            await oauth.RefreshAsync(login);
        }
        catch (ThreadsInvalidRequestException e)
        {
            return $"too young to be refreshed ({e.Error?.Name})";
        }

        throw new SurpriseException("A token was refreshed that is too young for it.");
    }
}
