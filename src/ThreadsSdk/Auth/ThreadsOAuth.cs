using System.Security.Cryptography;
using ThreadsSdk.Http;

namespace ThreadsSdk.Auth;

/// <summary>
/// Provides OAuth login: authorization, code exchange, and refreshing and inspecting tokens. Requires no token. It is thread-safe. Use it
/// on a server only, because the app's secret must not leave it.
/// </summary>
/// <example>
/// <code language="csharp">
/// using ThreadsOAuth oauth = new(ThreadsOAuthOptions.FromEnvironment());
/// ThreadsAuthorization start = oauth.CreateAuthorization();
/// Console.WriteLine(start.Url);                            // send the browser there; keep start.State in the session
/// </code>
/// </example>
public sealed partial class ThreadsOAuth : IDisposable
{
    private const string StateCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // 256 bits.
    private const int StateLength = 43;

    private readonly ThreadsOAuthOptions _options;
    private readonly ThreadsSettings _settings;
    private readonly Connection _connection;
    private readonly Uri _window;

    /// <summary>
    /// Initializes a new instance. A missing option is an error only when it is needed: refreshing and inspecting need none.
    /// </summary>
    /// <param name="options">The app, and the options for reaching Threads.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public ThreadsOAuth(ThreadsOAuthOptions options)
        : this(options, (options ?? throw new ArgumentNullException(nameof(options))).Client ?? new ThreadsClientOptions(), http: null) { }

    internal ThreadsOAuth(ThreadsOAuthOptions options, ThreadsClientOptions client, HttpClient? http)
    {
        options.Validate();
        _options = options.Clone();
        _settings = new ThreadsSettings(client);
        _connection = http is null ? new Connection(client, typeof(ThreadsOAuth)) : new Connection(http, client);
        _window =
            options.AuthorizeHost
            ?? (ThreadsApi.GraphHosts.Contains(client.BaseAddress.Host) ? ThreadsApi.AuthorizeHost : client.BaseAddress);
        BaseAddress = client.BaseAddress;
    }

    /// <summary>Gets the address the requests are sent to.</summary>
    internal Uri BaseAddress { get; }

    internal TimeProvider Clock => _settings.Clock;

    /// <summary>Starts a login by creating the address of the authorization window and a random state to remember.</summary>
    /// <param name="scopes">The scopes to request; null for <see cref="ThreadsOAuthOptions.Scopes"/>.</param>
    /// <returns>The address to send the browser to, and the state to remember until it returns.</returns>
    /// <exception cref="ArgumentException">The scopes lack <see cref="ThreadsScope.Basic"/>.</exception>
    /// <exception cref="InvalidOperationException">The app's id or the redirect URI is missing.</exception>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsOAuth oauth = new(ThreadsOAuthOptions.FromEnvironment());
    /// ThreadsAuthorization start = oauth.CreateAuthorization([ThreadsScope.Basic, ThreadsScope.ContentPublish]);
    /// </code>
    /// </example>
    public ThreadsAuthorization CreateAuthorization(IEnumerable<ThreadsScope>? scopes = null)
    {
        var state = RandomNumberGenerator.GetString(StateCharacters, StateLength);
        IReadOnlyList<ThreadsScope> asked = [.. scopes ?? _options.Scopes];
        return new ThreadsAuthorization(CreateAuthorizationUrl(state, asked), state, asked);
    }

    /// <summary>Creates the address of the authorization window, for an app that creates the state itself.</summary>
    /// <param name="state">Random text known only to this app and this user's browser. It comes back with the code.</param>
    /// <param name="scopes">The scopes to request; null for <see cref="ThreadsOAuthOptions.Scopes"/>.</param>
    /// <returns>The address to send the browser to.</returns>
    /// <exception cref="ArgumentException">The state is empty, or the scopes lack <see cref="ThreadsScope.Basic"/>.</exception>
    /// <exception cref="InvalidOperationException">The app's id or the redirect URI is missing.</exception>
    public Uri CreateAuthorizationUrl(string state, IEnumerable<ThreadsScope>? scopes = null) =>
        CreateAuthorizationUrl(state, scopes, redirectUri: null);

    /// <inheritdoc cref="CreateAuthorizationUrl(string, IEnumerable{ThreadsScope}?)"/>
    /// <param name="state">Random text known only to this app and this user's browser. It comes back with the code.</param>
    /// <param name="scopes">The scopes to request; null for <see cref="ThreadsOAuthOptions.Scopes"/>.</param>
    /// <param name="redirectUri">
    /// The address the browser returns to; null for <see cref="ThreadsOAuthOptions.RedirectUri"/>. The code is exchanged with the same one.
    /// </param>
    public Uri CreateAuthorizationUrl(string state, IEnumerable<ThreadsScope>? scopes, string? redirectUri)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        IReadOnlyList<ThreadsScope> asked = [.. scopes ?? _options.Scopes];
        if (!asked.Contains(ThreadsScope.Basic))
        {
            throw new ArgumentException($"{ThreadsScope.Basic} must be among the scopes: every call needs it.", nameof(scopes));
        }

        return ThreadsUrls.Authorize(
            Need(_options.AppId, nameof(_options.AppId), OAuthEnvironment.AppId),
            Need(redirectUri ?? _options.RedirectUri, nameof(_options.RedirectUri), OAuthEnvironment.RedirectUri),
            asked,
            new AuthorizeUrlOptions { State = state },
            _window
        );
    }

    /// <summary>Releases the connections this instance created.</summary>
    public void Dispose() => _connection.Dispose();

    /// <summary>Returns the address the requests are sent to.</summary>
    /// <returns>The type name and the address, never the app's secret.</returns>
    public override string ToString() => $"{nameof(ThreadsOAuth)} of {_settings.Server}";

    private static string Need(string? value, string option, string variable) =>
        !string.IsNullOrEmpty(value)
            ? value
            : throw new InvalidOperationException(
                $"{nameof(ThreadsOAuthOptions)}.{option} is missing. Set it, or take the options from the environment, where it is {variable}."
            );

    private string Secret() =>
        Need(_options.AppSecret, nameof(_options.AppSecret), $"{OAuthEnvironment.AppSecret} or {OAuthEnvironment.AppSecretToo}");
}
