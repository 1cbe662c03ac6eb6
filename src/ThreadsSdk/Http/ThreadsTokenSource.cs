using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>The token of each request: always the same, or asked anew.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThreadsTokenSource
{
    private readonly IThreadsAccessTokenProvider? _provider;

    // Kept only to build the header once for as long as the provider answers with the same token.
    private Bearer? _last;

    /// <summary>Takes a token or what gives one; neither for calls that need none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="provider">Gives the tokens.</param>
    /// <exception cref="ArgumentException">This cannot be a token.</exception>
    public ThreadsTokenSource(string? token, IThreadsAccessTokenProvider? provider)
    {
        if (token is not null)
        {
            Bearer.Check(token, nameof(token));
            _last = new Bearer(token);
        }

        _provider = provider;
    }

    /// <summary>What the app registered for a client: the token of its options, or its provider.</summary>
    /// <param name="services">The services of the scope that asks.</param>
    /// <param name="name">The name of the client; empty for the one without a name.</param>
    /// <param name="options">The options of the client.</param>
    /// <returns>The source, which no other client shares.</returns>
    /// <exception cref="InvalidOperationException">There is a token in the options and a provider as well.</exception>
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

    /// <summary>The token for a request.</summary>
    /// <param name="operation">What the request is for.</param>
    /// <param name="cancellationToken">Cancels asking.</param>
    /// <returns>The token.</returns>
    /// <exception cref="ThreadsAuthenticationException">There is none, or what was given cannot be one.</exception>
    public async ValueTask<string> GetAsync(ThreadsOperation? operation, CancellationToken cancellationToken = default) =>
        (await FindAsync(operation, cancellationToken).ConfigureAwait(false)).Token;

    /// <summary>The value of the header Authorization.</summary>
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

        return Bearer.Flaw(current) is { } flaw
            ? throw Refuse(operation, $"was not sent: the access token its provider gave {flaw}")
            : _last = new Bearer(current);
    }

    private static ThreadsAuthenticationException Refuse(ThreadsOperation? operation, string flaw) =>
        new($"{operation?.Name ?? "The request"} {flaw}.") { Operation = operation?.Name };
}
