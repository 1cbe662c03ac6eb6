namespace ThreadsSdk.AspNetCore;

/// <summary>Provides the values that logging in with Threads uses unless the app sets others.</summary>
public static class ThreadsAuthenticationDefaults
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string AuthenticationScheme = "Threads";

    /// <summary>The caption of the scheme.</summary>
    public const string DisplayName = "Threads";

    /// <summary>The path Threads sends the browser back to. The App Dashboard must name the whole address with this path.</summary>
    public const string CallbackPath = "/signin-threads";
}
