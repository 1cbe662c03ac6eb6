using Polly;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Http;

/// <summary>Represents a call in progress, over all its attempts. Its response is read as <typeparamref name="T"/>.</summary>
internal sealed class Call<T>(ThreadsTransport transport, ThreadsOperation operation, string?[] values, JsonRead<T> read)
    : ThreadsCall(operation, values)
{
    private bool _isRetrying;

    public JsonRead<T> Read { get; } = read;

    /// <summary>Returns the outcome of the last attempt when retries begin, then that of a new attempt each time.</summary>
    public ValueTask<Outcome<T>> NextAsync(CancellationToken cancellationToken)
    {
        if (!_isRetrying)
        {
            _isRetrying = true;
            return ValueTask.FromResult(Outcome.FromException<T>(LastFailure!));
        }

        return transport.AttemptAsync(this, cancellationToken);
    }
}
