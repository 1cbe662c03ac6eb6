using Refit;
using ThreadsSdk.Http;

namespace ThreadsSdk;

/// <summary>
/// Settings for Refit under which the interfaces of this library work: JSON, tokens and errors are as in <see cref="ThreadsClient"/>.
/// </summary>
/// <remarks>
/// Each call makes one attempt: repeating and time limits are up to the <see cref="HttpClient"/>. Give Refit the address of the server and
/// no <see cref="HttpClient"/>, or one that follows no redirects: the token would go along.
/// </remarks>
public static class ThreadsRefit
{
    /// <summary>
    /// The key under which the options of a request tell the operation, such as <c>Media.Get</c>. Exceptions name it; a handler of your own
    /// may read it.
    /// </summary>
    public const string OperationProperty = "ThreadsSdk.Operation";

    /// <summary>Makes settings without a token, for operations that need none, such as those that get one.</summary>
    /// <returns>The settings. A call that needs a token throws a <see cref="ThreadsAuthenticationException"/> and is not sent.</returns>
    public static RefitSettings CreateSettings() => Create(static (request, _) => throw new ThreadsAuthenticationException(
        $"{RequestOperation.Of(request).Name} needs an access token, and these settings have none. Give one to {nameof(CreateSettings)}.")
    {
        Operation = RequestOperation.Of(request).Name,
    });

    /// <summary>Makes settings that send the same token with every request.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="ArgumentException">This cannot be a token.</exception>
    public static RefitSettings CreateSettings(string accessToken)
    {
        Bearer.Check(accessToken, nameof(accessToken));
        return Create((_, _) => ValueTask.FromResult(accessToken));
    }

    /// <summary>Makes settings that ask for the token of each request, for instance that of the signed-in user.</summary>
    /// <param name="accessTokenProvider">Gives the tokens. What it throws, the call throws.</param>
    /// <returns>
    /// The settings. A call throws a <see cref="ThreadsAuthenticationException"/> and is not sent when what it got cannot be a token.
    /// </returns>
    public static RefitSettings CreateSettings(IThreadsAccessTokenProvider accessTokenProvider)
    {
        ArgumentNullException.ThrowIfNull(accessTokenProvider);
        var source = new TokenSource(null, accessTokenProvider);
        return Create(async (request, cancellationToken) =>
            (await source.GetAsync(RequestOperation.Of(request), cancellationToken).ConfigureAwait(false)).Token);
    }

    private static RefitSettings Create(Func<HttpRequestMessage, CancellationToken, ValueTask<string>> token) => new(new AnswerSerializer())
    {
        AuthorizationHeaderValueGetter = token,
        HttpMessageHandlerFactory = Handlers.Create,
        ExceptionFactory = CallFailure.FindAsync,
        DeserializationExceptionFactory = CallFailure.ExplainUnread,
        TransportExceptionFactory = CallFailure.ExplainUnanswered,
    };
}
