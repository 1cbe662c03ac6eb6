using System.ComponentModel;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>What other ways of sending share with the client: the connections, and the exceptions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ThreadsHttp
{
    // As a request of one's own is called elsewhere.
    private static readonly ThreadsOperation Custom = new("", "Custom", "", HttpMethod.Get, "");

    /// <summary>Makes a handler that follows no redirect, so that a token never goes where an answer sends it.</summary>
    /// <returns>The handler.</returns>
    public static HttpMessageHandler CreateHandler() => Handlers.Create();

    /// <summary>The exception for an answer whose status says that it failed.</summary>
    /// <param name="response">The answer, whose body is read.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The exception; null when the status is good.</returns>
    public static async ValueTask<Exception?> FindFailureAsync(HttpResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.IsSuccessStatusCode)
        {
            return null;
        }

        using var body = await AnswerBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new FailedAnswer(Custom, response, ThreadsSettings.OneAttempt, Secrets.Of(call: null, response)).Explain(body.Json, unreadable: null);
    }
}
