using System.Net;
using Polly;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>What goes on while an operation is under way, over all its attempts.</summary>
internal abstract class Call(Operation operation, string url, HttpContent? body)
{
    public Operation Operation { get; } = operation;

    public string Url { get; } = url;

    public HttpContent? Body { get; } = body;

    /// <summary>When the call began.</summary>
    public long Started { get; set; }

    /// <summary>The attempt under way; the first is 1.</summary>
    public int Attempt { get; set; }

    /// <summary>Whether any attempt may have reached Meta.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>Why the last attempt failed.</summary>
    public Exception? LastFailure { get; set; }
}

/// <summary>A call whose answer is read as <typeparamref name="T"/>.</summary>
internal sealed class Call<T>(ThreadsTransport transport, Operation operation, string url, HttpContent? body, JsonRead<T> read)
    : Call(operation, url, body)
{
    private bool _isRetrying;

    public JsonRead<T> Read { get; } = read;

    /// <summary>The outcome the last attempt had when retries begin, then that of a new attempt each time.</summary>
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
