namespace ThreadsSdk.Http;

/// <summary>The token of each request: always the same, or asked anew.</summary>
internal sealed class TokenSource(string? token, IThreadsAccessTokenProvider? provider)
{
    // Kept only to build the header once for as long as the provider answers with the same token.
    private Bearer? _last = token is null ? null : new Bearer(token);

    public ValueTask<Bearer> GetAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (provider is not null)
        {
            return AskAsync(provider, operation, cancellationToken);
        }

        return _last is not null
            ? ValueTask.FromResult(_last)
            : throw new ThreadsAuthenticationException(
                $"{operation.Name} needs an access token, and this client has none. Give one to the constructor of {nameof(ThreadsClient)}, "
                + $"or set {nameof(ThreadsClientOptions.AccessToken)} or {nameof(ThreadsClientOptions.AccessTokenProvider)} in its options.")
            {
                Operation = operation.Name,
            };
    }

    private async ValueTask<Bearer> AskAsync(IThreadsAccessTokenProvider provider, Operation operation, CancellationToken cancellationToken)
    {
        var current = await provider.GetAccessTokenAsync(cancellationToken).ConfigureAwait(false);
        if (_last is { } last && string.Equals(last.Token, current, StringComparison.Ordinal))
        {
            return last;
        }

        if (Bearer.Flaw(current) is { } flaw)
        {
            throw new ThreadsAuthenticationException($"{operation.Name} was not sent: the access token its provider gave {flaw}.")
            {
                Operation = operation.Name,
            };
        }

        return _last = new Bearer(current);
    }
}
