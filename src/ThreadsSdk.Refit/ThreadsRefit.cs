using System.Text.Json;
using Refit;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>The Threads API over Refit: the whole client, or the interfaces alone.</summary>
public static class ThreadsRefit
{
    // The client hands on whole headers.
    private static readonly RefitSettings WithoutTokens = Create(token: null);

    /// <summary>Makes a client whose requests go through <see cref="IThreadsRefitApi"/>; all else is as without Refit.</summary>
    /// <param name="accessToken">The token.</param>
    /// <param name="options">How the client works; they stay as they are.</param>
    /// <returns>The client, which may be used by many threads at once, and for as long as the app runs.</returns>
    /// <exception cref="ArgumentException">This cannot be a token, or an option is wrong.</exception>
    public static ThreadsClient CreateClient(string accessToken, ThreadsClientOptions? options = null) =>
        new(accessToken, (options?.Clone() ?? new ThreadsClientOptions()).UseRefit());

    /// <summary>
    /// Sends the requests of a client through <see cref="IThreadsRefitApi"/>. It works wherever such options are taken: by
    /// <see cref="ThreadsClient"/>, by <c>ThreadsOAuthOptions.Client</c>, and by <c>ThreadsLogins.CreateClient</c>.
    /// </summary>
    /// <param name="options">The options to change.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// A <see cref="ThreadsRequest"/> has no method of an interface: it is sent by the same <see cref="HttpClient"/>. One that has no base
    /// address gets that of the options.
    /// </remarks>
    public static ThreadsClientOptions UseRefit(this ThreadsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.SenderFactory = static (client, custom) =>
            new RefitSender(RestService.ForGenerated<IThreadsRefitApi>(client, WithoutTokens), custom);
        return options;
    }

    /// <summary>Makes settings for the interfaces without a token, for operations that need none, such as those that get one.</summary>
    /// <returns>The settings. A call that needs a token throws a <see cref="ThreadsAuthenticationException"/> and is not sent.</returns>
    /// <remarks>
    /// Each call of an interface makes one attempt of two minutes at most; a shorter limit is up to the <see cref="HttpClient"/>. Give
    /// Refit an
    /// https address and no <see cref="HttpClient"/>, or one that follows no redirects: the token would go along. Methods that you add to
    /// an
    /// interface of your own need <c>[Headers("Authorization: Bearer")]</c> to send the token. They read the models of this library, but no
    /// pages and no types of yours unless you set <see cref="RefitSettings.ContentSerializer"/>, and throw the exceptions of this library
    /// for
    /// the errors of Meta, and those of Refit and .NET for all else.
    /// </remarks>
    public static RefitSettings CreateSettings() => Create(new ThreadsTokenSource(token: null, provider: null));

    /// <summary>Makes settings for the interfaces that send the same token with every request.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>The settings.</returns>
    /// <remarks><inheritdoc cref="CreateSettings()" path="/remarks/node()"/></remarks>
    /// <exception cref="ArgumentException">This cannot be a token.</exception>
    public static RefitSettings CreateSettings(string accessToken)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return Create(new ThreadsTokenSource(accessToken, provider: null));
    }

    /// <summary>Makes settings for the interfaces that ask for the token of each request, for instance that of the signed-in
    /// user.</summary>
    /// <param name="accessTokenProvider">Gives the tokens. What it throws, the call throws, but that the exceptions of a failed connection
    /// count as one of this call.</param>
    /// <returns>
    /// The settings. A call throws a <see cref="ThreadsAuthenticationException"/> and is not sent when what it got cannot be a token.
    /// </returns>
    /// <remarks><inheritdoc cref="CreateSettings()" path="/remarks/node()"/></remarks>
    public static RefitSettings CreateSettings(IThreadsAccessTokenProvider accessTokenProvider)
    {
        ArgumentNullException.ThrowIfNull(accessTokenProvider);
        return Create(new ThreadsTokenSource(token: null, accessTokenProvider));
    }

    internal static RefitSettings Create(ThreadsTokenSource? token, Dictionary<string, object>? requestOptions = null) =>
        new(new SystemTextJsonContentSerializer(new JsonSerializerOptions { TypeInfoResolver = ThreadsJson.Resolver }))
        {
            AuthorizationHeaderValueGetter = token is null
                ? null
                : (request, cancellationToken) => token.GetAsync(ThreadsOperation.Of(request), cancellationToken),
            ExceptionFactory = static response => ThreadsHttp.FindFailureAsync(response),
            HttpRequestMessageOptions = requestOptions,
            HttpMessageHandlerFactory = ThreadsHttp.CreateHandler,
            TransportExceptionFactory = static (_, exception, _) => exception,
            Version = System.Net.HttpVersion.Version20,
        };
}
