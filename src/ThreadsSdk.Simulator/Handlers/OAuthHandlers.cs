using System.Globalization;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles tokens, from the code of the authorization window to their refresh.</summary>
internal sealed class OAuthHandlers(SimulatedApp app)
{
    private const string Bearer = "bearer";

    private static readonly string TooYoung = string.Create(
        CultureInfo.InvariantCulture,
        $"A token can be refreshed once it is {ThreadsLimits.TokenRefreshAge.TotalHours} hours old."
    );

    public void AddTo(HandlerTable table)
    {
        table.One<OAuthExchangeCodeRequest, ShortLivedToken>(NodeKind.Any, ExchangeCode);
        table.One<OAuthGetAppTokenRequest, AppToken>(NodeKind.Any, GetAppToken);
        table.One<OAuthExchangeTokenRequest, LongLivedToken>(NodeKind.Any, ExchangeToken);
        table.One<OAuthRefreshTokenRequest, LongLivedToken>(NodeKind.Any, RefreshToken);
        table.One<OAuthInspectTokenRequest, TokenInspection>(NodeKind.Any, InspectToken);
    }

    private ShortLivedToken ExchangeCode(ApiCall call, OAuthExchangeCodeRequest request)
    {
        CheckApp(call, request.ClientId, request.ClientSecret);
        var tokens = call.State.Tokens;
        if (tokens.FindCode(request.Code) is not { } code || call.State.Now >= code.IssuedAt.Add(ThreadsLimits.AuthorizationCodeLifetime))
        {
            throw call.Refuse(ThreadsError.CodeNotFound);
        }

        if (code.RedirectUri != request.RedirectUri)
        {
            throw call.Refuse(
                ThreadsError.RedirectUriInvalid,
                detail: $"The window was opened with {code.RedirectUri}, and the code is exchanged with {request.RedirectUri}."
            );
        }

        if (code.IsUsed)
        {
            throw call.Refuse(ThreadsError.CodeUsed);
        }

        code.IsUsed = true;
        var token = tokens.IssueShortLived(code.User, code.Scopes);
        return new ShortLivedToken
        {
            AccessToken = token.Text,
            TokenType = Bearer,
            UserId = code.User.Id,
        };
    }

    private AppToken GetAppToken(ApiCall call, OAuthGetAppTokenRequest request)
    {
        CheckApp(call, request.ClientId, request.ClientSecret);
        return new AppToken { AccessToken = call.State.Tokens.IssueApp().Text, TokenType = Bearer };
    }

    private LongLivedToken ExchangeToken(ApiCall call, OAuthExchangeTokenRequest request)
    {
        if (request.ClientSecret != app.Secret)
        {
            throw call.Refuse(ThreadsError.LoginRefused);
        }

        if (call.State.Tokens.Find(request.AccessToken) is { } known && (known.IsRevoked || known.Kind is not TokenKind.ShortLived))
        {
            throw call.Refuse(ThreadsError.SessionRevoked);
        }

        return Renew(call, Authentication.GetToken(call.Spec, call.State, request.AccessToken));
    }

    /// <summary>Refreshes a token. The old one stays good until its own end.</summary>
    private static LongLivedToken RefreshToken(ApiCall call, OAuthRefreshTokenRequest request)
    {
        var token = Authentication.GetToken(call.Spec, call.State, request.AccessToken);
        if (token.Kind is not TokenKind.LongLived)
        {
            throw call.Refuse(ThreadsError.TokenInvalid, detail: "Only a long-lived token can be refreshed.");
        }

        if (call.State.Now < token.IssuedAt.Add(ThreadsLimits.TokenRefreshAge))
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: TooYoung);
        }

        return Renew(call, token);
    }

    private TokenInspection InspectToken(ApiCall call, OAuthInspectTokenRequest request)
    {
        if (call.State.Tokens.Find(request.InputToken) is not { } token)
        {
            return new TokenInspection { IsValid = false, Application = app.Name };
        }

        var grantEnd = token.IssuedAt.Add(ThreadsLimits.PermissionGrantLifetime);
        return new TokenInspection
        {
            Type = token.User is null ? TokenType.App : TokenType.User,
            Application = app.Name,
            DataAccessExpiresAt = token.User is null ? null : grantEnd,
            ExpiresAt = token.User is null ? null : token.ExpiresAt,
            IsValid = !token.IsRevoked && !call.State.Tokens.IsExpired(token),
            IssuedAt = token.IssuedAt,
            Scopes = [.. token.Scopes.Select(scope => new ThreadsScope(scope))],
            UserId = token.User?.Id,
        };
    }

    /// <summary>Issues a long-lived token with the same scopes, among which must be those the operation needs.</summary>
    private static LongLivedToken Renew(ApiCall call, AccessToken token)
    {
        call.RequireScopes(token, call.Operation.Scopes, call.Operation.FullName);
        var next = call.State.Tokens.IssueLongLived(token.User!, token.Scopes);
        return new LongLivedToken
        {
            AccessToken = next.Text,
            TokenType = Bearer,
            ExpiresIn = TimeSpan.FromSeconds(Math.Floor((next.ExpiresAt - call.State.Now).TotalSeconds)),
        };
    }

    private void CheckApp(ApiCall call, string id, string secret)
    {
        if (id != app.Id || secret != app.Secret)
        {
            throw call.Refuse(ThreadsError.LoginRefused);
        }
    }
}
