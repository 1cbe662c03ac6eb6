using System.Net;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>What goes on while an operation is under way, over all its attempts.</summary>
internal abstract class Call(Operation operation, string url, HttpContent? body)
{
    public Operation Operation { get; } = operation;

    public string Url { get; } = url;

    public HttpContent? Body { get; } = body;

    /// <summary>The attempt under way; the first is 1.</summary>
    public int Attempt { get; set; }

    /// <summary>Whether any attempt may have reached Meta.</summary>
    public bool MayHaveArrived { get; set; }

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode? Status { get; set; }

    /// <summary>Why the attempt before failed.</summary>
    public Exception? LastFailure { get; set; }
}

/// <summary>A call whose answer is read as <typeparamref name="T"/>.</summary>
internal sealed class Call<T>(ThreadsTransport transport, Operation operation, string url, HttpContent? body, JsonRead<T> read)
    : Call(operation, url, body)
{
    public ThreadsTransport Transport { get; } = transport;

    public JsonRead<T> Read { get; } = read;
}
