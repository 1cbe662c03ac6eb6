using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore;

/// <summary>Represents how users log in with Threads. Two values are needed: <see cref="AppId"/> and <see cref="AppSecret"/>.</summary>
public class ThreadsAuthenticationOptions : OAuthOptions
{
    /// <summary>Initializes a new instance with the defaults.</summary>
    public ThreadsAuthenticationOptions()
    {
        ClaimsIssuer = ThreadsAuthenticationDefaults.AuthenticationScheme;
        CallbackPath = ThreadsAuthenticationDefaults.CallbackPath;

        // Threads comes back with a top-level GET, for which Lax is enough; None would need https even on a developer's machine.
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;

        foreach (var scope in ThreadsScopes.Default)
        {
            Scope.Add(scope.ToString());
        }

        ClaimActions.MapJsonKey(ClaimTypes.NameIdentifier, ProfileFields.Id.ToString());
        ClaimActions.MapJsonKey(ClaimTypes.Name, ProfileFields.Username.ToString());
        ClaimActions.MapJsonKey(ThreadsClaimTypes.UserId, ProfileFields.Id.ToString());
        ClaimActions.MapJsonKey(ThreadsClaimTypes.DisplayName, ProfileFields.Name.ToString());
        ClaimActions.MapJsonKey(ThreadsClaimTypes.Picture, ProfileFields.ThreadsProfilePictureUrl.ToString());
    }

    /// <summary>
    /// Gets or sets the id of the Threads app, from the App Dashboard. Without one, that of the configuration is used
    /// (<c>Authentication:Schemes:Threads:AppId</c>), that of <see cref="ThreadsOAuthOptions"/>, or the environment variable
    /// THREADS_APP_ID.
    /// </summary>
    public string AppId
    {
        get => ClientId;
        set => ClientId = value;
    }

    /// <summary>
    /// Gets or sets the secret of the Threads app. Without one, that of the configuration is used
    /// (<c>Authentication:Schemes:Threads:AppSecret</c>), that of <see cref="ThreadsOAuthOptions"/>, or the environment variable
    /// THREADS_API_SECRET. Webhooks are verified with it, too, unless they have secrets of their own.
    /// </summary>
    public string AppSecret
    {
        get => ClientSecret;
        set => ClientSecret = value;
    }

    /// <summary>
    /// Gets or sets the path the browser is sent to when a login fails. <see cref="ThreadsLoginFailureExtensions.GetThreadsLoginFailure"/>
    /// tells what happened there. Without one, this package shows a page of its own below
    /// <see cref="RemoteAuthenticationOptions.CallbackPath"/>.
    /// A refusal by the user leads to <see cref="RemoteAuthenticationOptions.AccessDeniedPath"/> instead, which has such a page too.
    /// </summary>
    public PathString FailurePath { get; set; }

    /// <summary>Gets or sets the fields of the profile that <see cref="OAuthOptions.ClaimActions"/> are made of.</summary>
    public ProfileFields ProfileFields { get; set; } =
        ProfileFields.Id | ProfileFields.Username | ProfileFields.Name | ProfileFields.ThreadsProfilePictureUrl;

    /// <summary>Gets or sets the login at Meta. Made when the options are complete.</summary>
    internal ThreadsOAuth? OAuth { get; set; }

    /// <summary>Gets or sets the name of the scheme, under which the configuration describes it.</summary>
    internal string Scheme { get; set; } = ThreadsAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Gets or sets how Threads is reached.</summary>
    internal ThreadsClientOptions? Client { get; set; }

    internal PathString OwnFailurePath => CallbackPath.Add("/failed");

    internal PathString OwnAccessDeniedPath => CallbackPath.Add("/denied");

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">The id or the secret of the app is missing, or the token would be put into the cookie.</exception>
    public override void Validate()
    {
        Need(AppId, nameof(AppId), "THREADS_APP_ID", Scheme);
        Need(AppSecret, nameof(AppSecret), "THREADS_API_SECRET", Scheme);
        if (SaveTokens)
        {
            throw new ArgumentException(
                $"{nameof(SaveTokens)} would put a token that is valid for 60 days into the cookie. Leave it false: the login is kept in the "
                    + $"{nameof(IThreadsCredentialStore)} of the app, and {nameof(IThreadsClient)} uses it.",
                nameof(SaveTokens)
            );
        }

        if (!Scope.Contains(ThreadsScope.Basic.ToString()))
        {
            throw new ArgumentException($"{nameof(Scope)} must contain {ThreadsScope.Basic}: every call needs it.", nameof(Scope));
        }

        base.Validate();
    }

    private static void Need(string? value, string option, string variable, string scheme)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException(
                $"{option} is missing. Set it in AddAuthentication().AddThreads(options => ...), in the configuration "
                    + $"(Authentication:Schemes:{scheme}:{option}), or in the environment variable {variable}. "
                    + "It is in the App Dashboard, under the Threads use case.",
                option
            );
        }
    }
}
