using Microsoft.AspNetCore.Authentication.OAuth;

namespace ThreadsSdk.AspNetCore;

/// <summary>Represents what one login asks for. Logging in again with more scopes widens what the app may do; refreshing never does.</summary>
/// <example>
/// <code language="csharp">
/// app.MapGet("/insights/allow", () => Results.Challenge(
///     new ThreadsChallengeProperties { RedirectUri = "/insights", Scopes = [.. ThreadsScopes.Default, ThreadsScope.ManageInsights] },
///     [ThreadsAuthenticationDefaults.AuthenticationScheme]));
/// </code>
/// </example>
public sealed class ThreadsChallengeProperties : OAuthChallengeProperties
{
    /// <summary>Gets or sets all scopes to ask for, in place of those of the options; null for those of the options.</summary>
    public IReadOnlyList<ThreadsScope>? Scopes
    {
        get => Scope is { } names ? [.. names.Select(static name => new ThreadsScope(name))] : null;
        set => Scope = value is null ? null! : [.. value.Select(static scope => scope.ToString())];
    }
}
