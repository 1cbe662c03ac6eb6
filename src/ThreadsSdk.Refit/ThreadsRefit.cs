using System.Text.Json;
using Refit;
using ThreadsSdk.Http;
using ThreadsSdk.Runtime;

namespace ThreadsSdk;

/// <summary>Provides the Threads API over Refit: the whole client, or the interfaces alone.</summary>
public static class ThreadsRefit
{
    // The client hands on whole headers.
    private static readonly RefitSettings WithoutTokens = Create(token: null);

    /// <summary>Creates a client whose requests go through <see cref="IThreadsRefitApi"/>. Everything else is as without Refit.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="options">The options; null for the defaults. They are not changed.</param>
    /// <returns>The client. It is thread-safe and may live as long as the app.</returns>
    /// <exception cref="ArgumentException">The token is malformed, or an option is invalid.</exception>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsClient client = ThreadsRefit.CreateClient("token");
    /// Profile me = await client.Profiles.GetAsync(ThreadsApi.OwnUser);
    /// </code>
    /// </example>
    public static ThreadsClient CreateClient(string accessToken, ThreadsClientOptions? options = null) =>
        new(accessToken, (options?.Clone() ?? new ThreadsClientOptions()).UseRefit());

    /// <summary>
    /// Sends the requests of a client through <see cref="IThreadsRefitApi"/>. The options can be those of <see cref="ThreadsClient"/>, of
    /// <c>ThreadsOAuthOptions.Client</c>, or of <c>ThreadsLogins.CreateClient</c>.
    /// </summary>
    /// <param name="options">The options to change.</param>
    /// <returns>The same options.</returns>
    /// <remarks>
    /// A <see cref="ThreadsRequest"/> has no interface method, so it is sent directly by the same <see cref="HttpClient"/>. An HttpClient
    /// without a base address gets that of the options.
    /// </remarks>
    public static ThreadsClientOptions UseRefit(this ThreadsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.SenderFactory = static (client, custom) =>
            new RefitSender(RestService.ForGenerated<IThreadsRefitApi>(client, WithoutTokens), custom);
        return options;
    }

    /// <summary>
    /// Creates settings for the interfaces without a token, for operations that need none, such as those that obtain one.
    /// </summary>
    /// <returns>The settings. A call that needs a token throws a <see cref="ThreadsAuthenticationException"/> and is not sent.</returns>
    /// <remarks>
    /// Each call of an interface makes one attempt of at most two minutes; set a shorter limit on the <see cref="HttpClient"/>. Give Refit
    /// an https address and no <see cref="HttpClient"/>, or one that does not follow redirects, because the token would be sent along.
    /// Methods you add to your own interface need <c>[Headers("Authorization: Bearer")]</c> to send the token. They can read the models of
    /// this library, but no pages and none of your own types unless you set <see cref="RefitSettings.ContentSerializer"/>. They throw the
    /// exceptions of this library for errors of Meta's, and those of Refit and .NET for all others.
    /// </remarks>
    /// <example>
    /// <code language="csharp">
    /// IThreadsRefitApi api = Refit.RestService.ForGenerated&lt;IThreadsRefitApi&gt;(
    ///     ThreadsApi.GraphHost.AbsoluteUri, ThreadsRefit.CreateSettings("token"));
    /// </code>
    /// </example>
    public static RefitSettings CreateSettings() => Create(new ThreadsTokenSource(token: null, provider: null));

    /// <summary>Creates settings for the interfaces that send the same token with every request.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>The settings.</returns>
    /// <remarks><inheritdoc cref="CreateSettings()" path="/remarks/node()"/></remarks>
    /// <exception cref="ArgumentException">The token is malformed.</exception>
    public static RefitSettings CreateSettings(string accessToken)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return Create(new ThreadsTokenSource(accessToken, provider: null));
    }

    /// <summary>
    /// Creates settings for the interfaces that get the token of each request from a provider, for instance that of the signed-in user.
    /// </summary>
    /// <param name="accessTokenProvider">
    /// The provider of tokens. The call throws what the provider throws, except that exceptions of a failed connection count as those of
    /// this call.
    /// </param>
    /// <returns>
    /// The settings. A call whose token is malformed throws a <see cref="ThreadsAuthenticationException"/> and is not sent.
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
                : (request, cancellationToken) => token.GetAsync(ThreadsOperation.From(request), cancellationToken),
            ExceptionFactory = static response => ThreadsHttp.FindFailureAsync(response),
            HttpRequestMessageOptions = requestOptions,
            HttpMessageHandlerFactory = ThreadsHttp.CreateHandler,
            TransportExceptionFactory = static (_, exception, _) => exception,
            Version = System.Net.HttpVersion.Version20,
        };
}
