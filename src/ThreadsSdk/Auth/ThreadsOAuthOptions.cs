namespace ThreadsSdk.Auth;

/// <summary>Represents the app that users log in to. Its id and secret are in the App Dashboard, under the Threads use case.</summary>
public sealed class ThreadsOAuthOptions
{
    /// <summary>
    /// Gets or sets the id of the Threads app. The id of the Meta app is a different one and fails at the authorization window.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>Gets or sets the secret of the Threads app. It must not leave the server.</summary>
    public string? AppSecret { get; set; }

    /// <summary>
    /// Gets or sets the address the browser returns to. It must equal one of the app's registered addresses, including a final slash.
    /// </summary>
    public string? RedirectUri { get; set; }

    /// <summary>Gets or sets the scopes to request unless a call gives others.</summary>
    public IReadOnlyList<ThreadsScope> Scopes { get; set; } = ThreadsScopes.Default;

    /// <summary>
    /// Gets or sets the host of the authorization window. Null for Meta's host if the calls go to Meta; otherwise for the server they go
    /// to, such as a simulator.
    /// </summary>
    public Uri? AuthorizeHost { get; set; }

    /// <summary>
    /// Gets or sets the options for reaching Threads. Their token is not used. Null for the defaults; with dependency injection, null for
    /// the options given to <c>AddThreads</c>.
    /// </summary>
    public ThreadsClientOptions? Client { get; set; }

    /// <summary>
    /// Creates options from the environment variables THREADS_APP_ID, THREADS_API_SECRET (or THREADS_APP_SECRET), THREADS_REDIRECT_URI and,
    /// for another server such as a simulator, THREADS_BASE_ADDRESS.
    /// </summary>
    /// <returns>The options.</returns>
    /// <exception cref="InvalidOperationException">
    /// A variable is missing (the message names each), or THREADS_BASE_ADDRESS is not an address.
    /// </exception>
    public static ThreadsOAuthOptions FromEnvironment() => FromEnvironment(Environment.GetEnvironmentVariable);

    /// <summary>
    /// Sets the options that are not set yet from the environment variables of <see cref="FromEnvironment()"/>. Options without a variable
    /// stay unset. This is an error only when they are needed: refreshing and inspecting need none of them, the exchange for a long-lived
    /// token only the secret.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// THREADS_API_SECRET and THREADS_APP_SECRET contain different secrets, or THREADS_BASE_ADDRESS is not an address.
    /// </exception>
    public void FillFromEnvironment() => OAuthEnvironment.Fill(this, Environment.GetEnvironmentVariable);

    internal static ThreadsOAuthOptions FromEnvironment(Func<string, string?> read)
    {
        var options = new ThreadsOAuthOptions();
        OAuthEnvironment.Fill(options, read);
        return OAuthEnvironment.Missing(options) is { } missing ? throw new InvalidOperationException(missing) : options;
    }

    internal ThreadsOAuthOptions Clone() => (ThreadsOAuthOptions)MemberwiseClone();

    /// <summary>
    /// Throws an <see cref="ArgumentException"/> for the first invalid option. Missing ones are reported when they are needed.
    /// </summary>
    internal void Validate()
    {
        if (
            RedirectUri is not null
            && !(
                Uri.TryCreate(RedirectUri, UriKind.Absolute, out var uri)
                && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            )
        )
        {
            throw new ArgumentException($"{nameof(RedirectUri)} must be an absolute https address.", nameof(RedirectUri));
        }

        if (AuthorizeHost is { IsAbsoluteUri: false })
        {
            throw new ArgumentException($"{nameof(AuthorizeHost)} must be an absolute address.", nameof(AuthorizeHost));
        }

        if (Scopes is not { Count: > 0 })
        {
            throw new ArgumentException($"{nameof(Scopes)} must not be empty.", nameof(Scopes));
        }
    }
}
