using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Tokens, from the code of the authorization window to their refresh.</summary>
internal sealed class OAuthHandlers(SimulatedApp app)
{
    private const string Bearer = "bearer";

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
        if (tokens.FindCode(request.Code) is not { } code || call.State.Now >= code.IssuedAt.AddSeconds(ThreadsLimits.AuthorizationCodeLifetime))
            throw call.Refuse(ThreadsError.CodeNotFound);
        if (code.RedirectUri != request.RedirectUri)
            throw call.Refuse(ThreadsError.LoginRefused);
        if (code.IsUsed)
            throw call.Refuse(ThreadsError.CodeUsed);
        code.IsUsed = true;
        var token = tokens.IssueShortLived(code.User, code.Scopes);
        return new ShortLivedToken { AccessToken = token.Text, TokenType = Bearer, UserId = code.User.Id };
    }

    private AppToken GetAppToken(ApiCall call, OAuthGetAppTokenRequest request)
    {
        CheckApp(call, request.ClientId, request.ClientSecret);
        return new AppToken { AccessToken = call.State.Tokens.IssueApp().Text, TokenType = Bearer };
    }

    private LongLivedToken ExchangeToken(ApiCall call, OAuthExchangeTokenRequest request)
    {
        if (request.ClientSecret != app.Secret)
            throw call.Refuse(ThreadsError.LoginRefused);
        var token = Authentication.Read(call.Spec, call.State, request.AccessToken);
        return token is { Kind: TokenKind.ShortLived, User: { } user }
            ? Answer(call, call.State.Tokens.IssueLongLived(user, token.Scopes))
            : throw call.Refuse(ThreadsError.SessionRevoked);
    }

    /// <summary>The old token stays good until its own end.</summary>
    private static LongLivedToken RefreshToken(ApiCall call, OAuthRefreshTokenRequest request)
    {
        var token = Authentication.Read(call.Spec, call.State, request.AccessToken);
        if (token is not { Kind: TokenKind.LongLived, User: { } user })
            throw call.Refuse(ThreadsError.TokenInvalid, detail: "Only a long-lived token can be refreshed.");
        if (call.State.Now < token.IssuedAt.AddSeconds(ThreadsLimits.TokenRefreshAge))
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "The token is not yet 24 hours old.");
        return Answer(call, call.State.Tokens.IssueLongLived(user, token.Scopes));
    }

    private TokenInspection InspectToken(ApiCall call, OAuthInspectTokenRequest request)
    {
        if (call.State.Tokens.Find(request.InputToken) is not { } token)
            return new TokenInspection { IsValid = false, Application = app.Name };
        var grantEnd = token.IssuedAt.AddSeconds(ThreadsLimits.PermissionGrantLifetime);
        return new TokenInspection
        {
            Type = token.User is null ? TokenType.App : TokenType.User,
            Application = app.Name,
            DataAccessExpiresAt = token.User is null ? null : grantEnd,
            ExpiresAt = token.User is null ? null : token.ExpiresAt,
            IsValid = !call.State.Tokens.IsExpired(token),
            IssuedAt = token.IssuedAt,
            Scopes = [.. token.Scopes.Select(scope => new ThreadsScope(scope))],
            UserId = token.User?.Id,
        };
    }

    private static LongLivedToken Answer(ApiCall call, AccessToken token) => new()
    {
        AccessToken = token.Text,
        TokenType = Bearer,
        ExpiresIn = TimeSpan.FromSeconds(Math.Floor((token.ExpiresAt - call.State.Now).TotalSeconds)),
    };

    private void CheckApp(ApiCall call, string id, string secret)
    {
        if (id != app.Id || secret != app.Secret)
            throw call.Refuse(ThreadsError.LoginRefused);
    }
}
