using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace ThreadsSdk.Simulator.State;

/// <summary>Issues and finds tokens and codes, and knows how long each is valid.</summary>
internal sealed class TokenStore(SimulatedApp app, TimeProvider clock)
{
    /// <summary>The text every token begins with.</summary>
    public const string Prefix = "TH";

    private const string UserPrefix = Prefix + "AA";

    private readonly Dictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AuthorizationCode> _codes = new(StringComparer.Ordinal);

    private DateTimeOffset Now => clock.GetUtcNow();

    public AccessToken? Find(string text) => _tokens.GetValueOrDefault(text) ?? (text == Join(app.Secret) ? NewApp(text) : null);

    public AccessToken IssueShortLived(User user, IEnumerable<string> scopes) =>
        Keep(TokenKind.ShortLived, UserPrefix + Random(96), user, scopes, ThreadsLimits.ShortLivedTokenLifetime);

    public AccessToken IssueLongLived(User user, IEnumerable<string> scopes, TimeSpan age = default) =>
        Keep(TokenKind.LongLived, UserPrefix + Random(120), user, scopes, ThreadsLimits.LongLivedTokenLifetime, age);

    /// <summary>Gets the tokens of users, in the order they were issued.</summary>
    public IEnumerable<AccessToken> OfUsers => _tokens.Values.Where(token => token.User is not null);

    /// <summary>Issues a long-lived token that is known already.</summary>
    public AccessToken IssueAgain(string text, User user, IEnumerable<string> scopes) =>
        Keep(TokenKind.LongLived, text, user, scopes, ThreadsLimits.LongLivedTokenLifetime, user.TokenAge);

    public void Clear()
    {
        _tokens.Clear();
        _codes.Clear();
    }

    public AccessToken IssueApp() => NewApp(Join(Random(20)));

    public string IssueCode(User user, IReadOnlyList<string> scopes, string redirectUri)
    {
        var code = "AQ" + Random(60);
        _codes[code] = new AuthorizationCode(user, scopes, redirectUri, Now);
        return code;
    }

    public AuthorizationCode? FindCode(string code) => _codes.GetValueOrDefault(code);

    /// <summary>Ends what a user has granted so far: tokens stay known as revoked, and codes are gone.</summary>
    public void Revoke(User user)
    {
        foreach (var token in _tokens.Values.Where(token => token.User == user))
        {
            token.IsRevoked = true;
        }

        foreach (var (text, _) in _codes.Where(code => code.Value.User == user).ToList())
        {
            _codes.Remove(text);
        }
    }

    public bool IsExpired(AccessToken token) => Now >= token.ExpiresAt;

    public static string Random(int bytes) => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(bytes));

    /// <summary>Returns the form an app's token has, also the one an app can make by itself from its secret.</summary>
    private string Join(string last) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}|{app.Id}|{last}");

    private AccessToken NewApp(string text) => _tokens[text] = new AccessToken(text, TokenKind.App, null, [], Now, DateTimeOffset.MaxValue);

    private AccessToken Keep(TokenKind kind, string text, User user, IEnumerable<string> scopes, TimeSpan lifetime, TimeSpan age = default)
    {
        var issuedAt = Now.Subtract(age);
        return _tokens[text] = new AccessToken(text, kind, user, scopes, issuedAt, issuedAt.Add(lifetime));
    }
}
