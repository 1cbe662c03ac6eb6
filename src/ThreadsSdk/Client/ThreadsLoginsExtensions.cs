namespace ThreadsSdk.Auth;

/// <summary>Creates clients from stored logins.</summary>
public static class ThreadsLoginsExtensions
{
    /// <summary>Creates a client that acts for one user and refreshes the user's token when due.</summary>
    /// <param name="logins">The stored logins.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="options">
    /// The options. They must not contain a token. Without an address, the client uses the one the logins are refreshed at.
    /// </param>
    /// <returns>The client. It opens connections of its own, so keep it rather than creating one for each call.</returns>
    /// <exception cref="ArgumentException">The options contain a token, or an option is invalid.</exception>
    /// <example>
    /// <code language="csharp">
    /// using var logins = new ThreadsLogins(new FileThreadsCredentialStore("/var/lib/app/logins"));
    /// using var threads = logins.CreateClient("17841400000007919");
    /// await threads.PublishAsync(Post.Text("Good morning"));
    /// </code>
    /// </example>
    public static ThreadsClient CreateClient(this ThreadsLogins logins, string userId, ThreadsClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(logins);
        if (options?.AccessTokenProvider is not null)
        {
            throw new ArgumentException(
                "The options contain a token provider, but the token must be that of the login. Remove it.",
                nameof(options)
            );
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
