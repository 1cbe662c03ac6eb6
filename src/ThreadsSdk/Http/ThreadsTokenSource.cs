using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>Provides the token of each request: either a fixed token or one from a provider.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThreadsTokenSource
{
    private readonly IThreadsAccessTokenProvider? _provider;

    // Kept only to build the header once for as long as the provider returns the same token.
    private Bearer? _last;

    /// <summary>Initializes a new instance with a token, with a provider, or with neither for calls that need none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="provider">The provider of tokens.</param>
    /// <exception cref="ArgumentException">The token is malformed.</exception>
    public ThreadsTokenSource(string? token, IThreadsAccessTokenProvider? provider)
    {
        if (token is not null)
        {
            Bearer.Check(token, nameof(token));
            _last = new Bearer(token);
        }

        _provider = provider;
    }

    /// <summary>Creates the source an app has registered for a client: the token of its options, or its provider.</summary>
    /// <param name="services">The service provider of the current scope.</param>
    /// <param name="name">The client's name; empty for the unnamed client.</param>
    /// <param name="options">The options of the client.</param>
    /// <returns>The source, which is not shared with other clients.</returns>
    /// <exception cref="InvalidOperationException">Both a token and a provider are given.</exception>
    public static ThreadsTokenSource Registered(IServiceProvider services, string name, ThreadsClientOptions options)
    {
        var provider =
            name.Length == 0
                ? services.GetService<IThreadsAccessTokenProvider>()
                : services.GetKeyedService<IThreadsAccessTokenProvider>(name);
        if (provider is null)
        {
            return new ThreadsTokenSource(options.AccessToken, options.AccessTokenProvider);
        }

        return options.AccessToken is null && options.AccessTokenProvider is null
            ? new ThreadsTokenSource(token: null, provider)
            : throw new InvalidOperationException(
                $"The options of the Threads client give a token, and an {nameof(IThreadsAccessTokenProvider)} is registered as well. "
                    + "Give only one, so that it is clear whose token is used."
            );
    }

    /// <summary>Gets the id of the user the tokens are those of; null if it is not known.</summary>
    internal string? UserId => (_provider as IUserAccessTokenProvider)?.UserId;

    /// <summary>Gets the token for a request.</summary>
    /// <param name="operation">The operation of the request.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ThreadsAuthenticationException">There is no token, or the provided token is malformed.</exception>
    public async ValueTask<string> GetAsync(ThreadsOperation? operation, CancellationToken cancellationToken = default) =>
        (await FindAsync(operation, cancellationToken).ConfigureAwait(false)).Token;

    /// <summary>Returns the value of the Authorization header.</summary>
    internal ValueTask<string?> GetHeaderAsync(ThreadsOperation operation, CancellationToken cancellationToken)
    {
        var bearer = FindAsync(operation, cancellationToken);
        return bearer.IsCompletedSuccessfully ? ValueTask.FromResult<string?>(bearer.Result.Header) : Await(bearer);

        static async ValueTask<string?> Await(ValueTask<Bearer> bearer) => (await bearer.ConfigureAwait(false)).Header;
    }

    private ValueTask<Bearer> FindAsync(ThreadsOperation? operation, CancellationToken cancellationToken)
    {
        if (_provider is not null)
        {
            return AskAsync(_provider, operation, cancellationToken);
        }

        return _last is not null
            ? ValueTask.FromResult(_last)
            : throw Refuse(
                operation,
                "needs an access token, and this client has none. Give one where the client is made, "
                    + $"or set {nameof(ThreadsClientOptions.AccessToken)} or {nameof(ThreadsClientOptions.AccessTokenProvider)} in its options"
            );
    }

    private async ValueTask<Bearer> AskAsync(
        IThreadsAccessTokenProvider provider,
        ThreadsOperation? operation,
        CancellationToken cancellationToken
    )
    {
        var current = await provider.GetAccessTokenAsync(cancellationToken).ConfigureAwait(false);
        if (_last is { } last && string.Equals(last.Token, current, StringComparison.Ordinal))
        {
            return last;
        }

        return Bearer.FindError(current) is { } error
            ? throw Refuse(operation, $"was not sent: the access token its provider gave {error}")
            : _last = new Bearer(current);
    }

    private static ThreadsAuthenticationException Refuse(ThreadsOperation? operation, string problem) =>
        new($"{operation?.Name ?? "The request"} {problem}.") { Operation = operation?.Name };
}
