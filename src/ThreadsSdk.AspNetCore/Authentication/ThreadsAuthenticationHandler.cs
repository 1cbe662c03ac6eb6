using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.AspNetCore.Authentication;
using ThreadsSdk.AspNetCore.Logging;
using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore;

/// <summary>
/// Logs users in with Threads: correlation, state and sign-in are the framework's; the exchange, the long-lived token and its inspection are
/// those of <see cref="ThreadsOAuth"/>.
/// </summary>
/// <param name="options">The options.</param>
/// <param name="logger">The logger factory.</param>
/// <param name="encoder">The encoder of addresses.</param>
/// <param name="services">The app's services, for the <see cref="IThreadsUsedStateStore"/>; one in memory serves if there is none.</param>
/// <param name="logins">Keeps the logins.</param>
public sealed class ThreadsAuthenticationHandler(
    IOptionsMonitor<ThreadsAuthenticationOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IServiceProvider services,
    ThreadsLogins logins
) : OAuthHandler<ThreadsAuthenticationOptions>(options, logger, encoder)
{
    // As long as the framework lets a login take.
    private static readonly TimeSpan KeepUsedFor = TimeSpan.FromMinutes(15);

    private const string StateKey = "state";

    private AuthenticationProperties? _properties;
    private string? _correlation;
    private ThreadsCredentials? _login;
    private Profile? _profile;

    /// <summary>Handles the callback, and shows a page when the login failed and the app has none.</summary>
    /// <returns>True if the request is handled.</returns>
    public override async Task<bool> HandleRequestAsync()
    {
        var isRead = HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method);
        if (isRead && Request.Path == Options.OwnFailurePath && Options.FailurePath == Options.OwnFailurePath)
        {
            await LoginPage.WriteFailureAsync(Context).ConfigureAwait(false);
            return true;
        }

        if (isRead && Request.Path == Options.OwnAccessDeniedPath && Options.AccessDeniedPath == Options.OwnAccessDeniedPath)
        {
            await LoginPage.WriteDeniedAsync(Context, Options.ReturnUrlParameter).ConfigureAwait(false);
            return true;
        }

        try
        {
            return await base.HandleRequestAsync().ConfigureAwait(false);
        }
        catch (AuthenticationFailureException e) when (!Response.HasStarted)
        {
            // Nothing of the app has dealt with it.
            var failure = LoginFailures.From(e.InnerException ?? e);
            var page = new ThreadsLoginFailure(failure.Reason, failure.Message, _properties?.RedirectUri);
            var query = $"?{ThreadsLoginFailureExtensions.QueryKey}={Uri.EscapeDataString(page.Protect(Context))}";
            Response.Redirect(BuildRedirectUri(Options.FailurePath) + query);
            return true;
        }
    }

    /// <summary>Completes a login when the browser comes back.</summary>
    /// <returns>The result. A failure is a <see cref="ThreadsLoginException"/> and keeps the properties of the challenge.</returns>
    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var state = Request.Query[StateKey].ToString();
        _properties = Options.StateDataFormat.Unprotect(state);
        _correlation = LoginFailures.CorrelationOf(_properties);
        try
        {
            ThreadsCallback.ReadCode(QueryValues(), state);
            if (LoginFailures.OfState(_properties, Request, Options) is { } wrong)
            {
                return Fail(await IsLoggedInAsync(wrong).ConfigureAwait(false) ? LoginFailures.AlreadyUsed() : wrong);
            }

            var result = await base.HandleRemoteAuthenticateAsync().ConfigureAwait(false);
            return result.Failure is null ? result : Fail(result.Failure);
        }
        catch (ThreadsAccessNotGrantedException refused)
        {
            return await RefuseAsync(state, refused).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Thrown on, it would lose the properties, and with them the address the user wanted to reach.
        catch (Exception e) when (!Context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Fail(e);
        }
    }

    /// <summary>Exchanges the code for a long-lived token, asks which scopes it has, and reads the profile.</summary>
    /// <param name="context">The code, and the address the browser was sent back to.</param>
    /// <returns>The token; or the failure, which is never thrown.</returns>
    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var cancellation = Context.RequestAborted;
        try
        {
            var used = services.GetRequiredService<UsedStates>().Store;
            if (!await used.TryUseAsync(_correlation!, KeepUsedFor, cancellation).ConfigureAwait(false))
            {
                return OAuthTokenResponse.Failed(LoginFailures.AlreadyUsed());
            }

            var oauth = Options.OAuth!;
            var shortLived = await oauth.ExchangeCodeAsync(context.Code, context.RedirectUri, cancellation).ConfigureAwait(false);
            var longLived = await oauth.ExchangeForLongLivedAsync(shortLived, cancellation).ConfigureAwait(false);
            _login = await ConfirmScopesAsync(longLived, cancellation).ConfigureAwait(false);
            _profile = await ReadProfileAsync(_login, cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The base class loses the properties of what is thrown.
        catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return OAuthTokenResponse.Failed(LoginFailures.From(e, context.RedirectUri));
        }

        var token = new LongLivedToken { AccessToken = _login.AccessToken, ExpiresIn = _login.ExpiresIn(TimeProvider) };
        return OAuthTokenResponse.Success(JsonSerializer.SerializeToDocument(token, ThreadsJson.TypeInfo<LongLivedToken>()));
    }

    /// <summary>Makes the claims, raises <see cref="OAuthEvents.CreatingTicket"/>, and saves the login.</summary>
    /// <param name="identity">The identity to add claims to.</param>
    /// <param name="properties">The properties of the challenge.</param>
    /// <param name="tokens">The token.</param>
    /// <returns>The ticket.</returns>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        ArgumentNullException.ThrowIfNull(identity);
        using var user = JsonSerializer.SerializeToDocument(_profile!, ThreadsJson.TypeInfo<Profile>());
        var context = new OAuthCreatingTicketContext(
            new ClaimsPrincipal(identity),
            properties,
            Context,
            Scheme,
            Options,
            Backchannel,
            tokens,
            user.RootElement
        );
        context.RunClaimActions();
        identity.AddClaims(
            _login!.Scopes.Select(scope => new Claim(ThreadsClaimTypes.Scope, scope.ToString(), null, Options.ClaimsIssuer))
        );
        await Events.CreatingTicket(context).ConfigureAwait(false);

        // Last, so that an event that throws has let nobody in and left nothing behind.
        await logins.SaveAsync(_login, Context.RequestAborted).ConfigureAwait(false);
        Log.LoggedIn(Logger, _login.UserId);
        return new AuthenticationTicket(context.Principal!, context.Properties, Scheme.Name);
    }

    /// <summary>Creates the address of the authorization window.</summary>
    /// <param name="properties">The properties of the challenge. Its scopes, if it has any, are asked for in place of those of the options.</param>
    /// <param name="redirectUri">The address the browser comes back to.</param>
    /// <returns>The address.</returns>
    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        ArgumentNullException.ThrowIfNull(properties);
        if (LoginFailures.IsPlainHttp(redirectUri))
        {
            Log.PlainRedirect(Logger, redirectUri);
        }

        var scopes = properties.GetParameter<ICollection<string>>(OAuthChallengeProperties.ScopeKey) ?? Options.Scope;
        return Options
            .OAuth!.CreateAuthorizationUrl(
                Options.StateDataFormat.Protect(properties),
                scopes.Select(static scope => new ThreadsScope(scope)),
                redirectUri
            )
            .AbsoluteUri;
    }

    /// <summary>Joins scopes by commas, as Threads wants them.</summary>
    /// <param name="scopes">The scopes.</param>
    /// <returns>The text.</returns>
    protected override string FormatScope(IEnumerable<string> scopes) => string.Join(',', scopes);

    private IEnumerable<KeyValuePair<string, string?>> QueryValues() =>
        Request.Query.SelectMany(static pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));

    /// <summary>
    /// Determines whether a callback whose cookie is gone is one that a logged-in user has opened again, with the button for reloading.
    /// </summary>
    private async Task<bool> IsLoggedInAsync(ThreadsLoginException wrong) =>
        wrong.Reason == ThreadsLoginFailureReason.WrongBrowser
        && (await Context.AuthenticateAsync(SignInScheme).ConfigureAwait(false)).Principal?.FindThreadsUserId() is not null;

    private async Task<HandleRequestResult> RefuseAsync(string state, ThreadsAccessNotGrantedException refused)
    {
        // A refusal grants nothing, so it may come without a state; but never with a wrong one.
        if (state.Length > 0 && (_properties is null || !ValidateCorrelationId(_properties)))
        {
            return Fail(LoginFailures.OfState(_properties, Request, Options) ?? LoginFailures.OfBrowser(Request, Options));
        }

        return refused.IsRefusedByUser
            ? await HandleAccessDeniedErrorAsync(_properties ?? new AuthenticationProperties()).ConfigureAwait(false)
            : Fail(refused);
    }

    private HandleRequestResult Fail(Exception failure)
    {
        var known = failure is AuthenticationFailureException ? LoginFailures.OfBrowser(Request, Options) : LoginFailures.From(failure);
        Log.LoginFailed(
            Logger,
            known.Reason.ToString(),
            known.Message,
            known.Reason == ThreadsLoginFailureReason.Failed ? known.InnerException : null
        );
        return HandleRequestResult.Fail(known, _properties);
    }

    private async Task<ThreadsCredentials> ConfirmScopesAsync(ThreadsCredentials login, CancellationToken cancellationToken)
    {
        TokenInspection inspection;
        try
        {
            inspection = await Options.OAuth!.InspectAsync(login.AccessToken, null, cancellationToken).ConfigureAwait(false);
        }
        catch (ThreadsException e)
        {
            // The login itself has succeeded, and the code is used up.
            Log.ScopesUnknown(Logger, login.UserId, e.Message);
            return login with { Scopes = [] };
        }

        return inspection.IsValid == false || (inspection.UserId is { } user && user != login.UserId)
            ? throw new ThreadsLoginException(
                ThreadsLoginFailureReason.Refused,
                "Threads says that the token it has just given is not valid for this user."
            )
            : login with
            {
                Scopes = inspection.Scopes ?? [],
            };
    }

    private async Task<Profile> ReadProfileAsync(ThreadsCredentials login, CancellationToken cancellationToken)
    {
        var options = Options.Client!.Clone();
        options.AccessToken = login.AccessToken;
        using var threads = new ThreadsClient(options);
        var profile = await threads.Profiles.GetAsync(ThreadsApi.OwnUser, Options.ProfileFields, cancellationToken).ConfigureAwait(false);

        // The login is stored under the id that came with the token.
        return profile with
        {
            Id = login.UserId,
        };
    }
}
