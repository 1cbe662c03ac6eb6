namespace ThreadsSdk.Auth;

/// <summary>The app whose users log in. Its id and its secret stand in the App Dashboard, under the Threads use case.</summary>
public sealed class ThreadsOAuthOptions
{
    /// <summary>Id of the Threads app. The id of the Meta app is another one, and fails at the authorization window.</summary>
    public string? AppId { get; set; }

    /// <summary>Secret of the Threads app. It must not leave the server.</summary>
    public string? AppSecret { get; set; }

    /// <summary>Where the browser comes back to. It must equal one of the app's registered addresses, to the last slash.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>What to ask a user for, unless a call says otherwise.</summary>
    public IReadOnlyList<ThreadsScope> Scopes { get; set; } = ThreadsScopes.Default;

    /// <summary>
    /// Where the authorization window is. Null for Meta's when the calls go to Meta, and for where they go otherwise, such as to a
    /// simulator.
    /// </summary>
    public Uri? AuthorizeHost { get; set; }

    /// <summary>
    /// How to reach Threads. Its token is not used. Null for the defaults; with dependency injection, for what <c>AddThreads</c> was told.
    /// </summary>
    public ThreadsClientOptions? Client { get; set; }

    /// <summary>
    /// Reads the environment variables THREADS_APP_ID, THREADS_API_SECRET (or THREADS_APP_SECRET), THREADS_REDIRECT_URI and, for a Threads
    /// elsewhere such as a simulator, THREADS_BASE_ADDRESS.
    /// </summary>
    /// <returns>The options.</returns>
    /// <exception cref="InvalidOperationException">
    /// A variable is missing, and the message names each that is; or THREADS_BASE_ADDRESS is no address.
    /// </exception>
    public static ThreadsOAuthOptions FromEnvironment() => FromEnvironment(Environment.GetEnvironmentVariable);

    /// <summary>
    /// Sets what is not set yet from the environment variables of <see cref="FromEnvironment()"/>. What they lack stays unset, which is an
    /// error only
    /// for what needs it: refreshing and inspecting need none of them, the exchange for a long-lived token only the secret.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// THREADS_API_SECRET and THREADS_APP_SECRET hold different secrets, or THREADS_BASE_ADDRESS is no address.
    /// </exception>
    public void FillFromEnvironment() => OAuthEnvironment.Fill(this, Environment.GetEnvironmentVariable);

    internal static ThreadsOAuthOptions FromEnvironment(Func<string, string?> read)
    {
        var options = new ThreadsOAuthOptions();
        OAuthEnvironment.Fill(options, read);
        return OAuthEnvironment.Missing(options) is { } missing ? throw new InvalidOperationException(missing) : options;
    }

    internal ThreadsOAuthOptions Clone() => (ThreadsOAuthOptions)MemberwiseClone();

    /// <summary>Throws an <see cref="ArgumentException"/> for the first thing that is wrong. What is missing is said when it is
    /// needed.</summary>
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
