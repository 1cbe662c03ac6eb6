namespace ThreadsSdk.Auth;

/// <summary>Makes clients of stored logins.</summary>
public static class ThreadsLoginsExtensions
{
    /// <summary>Creates a client that acts for one user, whose token is refreshed when it is time for that.</summary>
    /// <param name="logins">The stored logins.</param>
    /// <param name="userId">Id of the user.</param>
    /// <param name="options">How the client works. Must not give a token. Without an address, it goes where the logins are
    /// refreshed.</param>
    /// <returns>The client. It opens connections of its own; keep it rather than make one for each call.</returns>
    /// <exception cref="ArgumentException">The options give a token, or an option is wrong.</exception>
    /// <example><code>
    /// using var logins = new ThreadsLogins(new FileThreadsCredentialStore());
    /// using var threads = logins.CreateClient(userId);
    /// await threads.PublishAsync(Post.Text("Good morning"));
    /// </code></example>
    public static ThreadsClient CreateClient(this ThreadsLogins logins, string userId, ThreadsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(logins);
        if (options?.AccessTokenProvider is not null)
        {
            throw new ArgumentException("The options give a token provider, but the token is to be that of the login.", nameof(options));
        }

        var own = options?.Clone() ?? new ThreadsClientOptions();
        own.AccessTokenProvider = logins.For(userId);
        if (!own.HasBaseAddress)
        {
            own.BaseAddress = logins.BaseAddress;
        }

        return new ThreadsClient(own);
    }
}
