using System.Net;
using System.Text.Json;

namespace ThreadsSdk.Http;

/// <summary>Makes the exceptions of the client of what goes wrong in a call of Refit's.</summary>
internal static class CallFailure
{
    /// <summary>The exception for an answer that cannot be a good one; null when it may be.</summary>
    public static async ValueTask<Exception?> FindAsync(HttpResponseMessage response)
    {
        // Refit makes null of an empty answer, which no operation may return.
        var isEmpty = response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0;
        var isMissing = isEmpty && RequestOperation.Find(response.RequestMessage) is not null;
        if (response.IsSuccessStatusCode && !isMissing)
        {
            return null;
        }

        try
        {
            using var body = await AnswerBody.ReadAsync(response.Content, CancellationToken.None).ConfigureAwait(false);
            return Explain(response, body.Json, response.IsSuccessStatusCode ? new JsonException("The answer is empty.") : null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return ExplainUnanswered(response.RequestMessage, e, CancellationToken.None);
        }
    }

    /// <summary>The exception for an answer that should have been a good one, but could not be read.</summary>
    public static ValueTask<Exception?> ExplainUnread(HttpResponseMessage response, Exception reason) => ValueTask.FromResult<Exception?>(
        reason is UnreadAnswerException unread
            ? Explain(response, unread.Json, unread.InnerException)
            : ExplainUnanswered(response.RequestMessage, reason, CancellationToken.None));

    /// <summary>The exception for a request without a whole answer. What the network is not to blame for stays what it is.</summary>
    public static Exception ExplainUnanswered(HttpRequestMessage? request, Exception e, CancellationToken cancellationToken) => e switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => e,
        OperationCanceledException => Unanswered(request, "was given up by what sends it", new TimeoutException(e.Message, e)),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } =>
            Unanswered(request, "could not be sent: the server was not reached", e, mayHaveArrived: false),
        HttpRequestException or IOException => Unanswered(request, "got no answer: the connection failed", e),
        _ => e,
    };

    private static ThreadsException Explain(HttpResponseMessage response, ReadOnlySpan<byte> json, Exception? unreadable)
    {
        var request = response.RequestMessage;
        var token = request?.Headers.Authorization?.Parameter is { Length: > 0 } parameter ? new Bearer(parameter) : null;
        var secrets = Secrets.Of(token, request?.RequestUri?.OriginalString ?? "", request?.Content);
        return new FailedAnswer(RequestOperation.Of(request), response, TimeProvider.System, secrets).Explain(json, unreadable);
    }

    private static ThreadsTransportException Unanswered(
        HttpRequestMessage? request, string flaw, Exception reason, bool mayHaveArrived = true)
    {
        var operation = RequestOperation.Of(request).Name;
        return new ThreadsTransportException($"{operation} {flaw}.", reason)
        {
            Operation = operation,
            MayHaveArrived = mayHaveArrived,
            IsTimeout = reason is TimeoutException,
        };
    }
}
