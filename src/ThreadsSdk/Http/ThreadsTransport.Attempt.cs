using System.Net;
using Polly;

namespace ThreadsSdk.Http;

/// <summary>One attempt: one request and its answer.</summary>
internal sealed partial class ThreadsTransport
{
    private static readonly string UserAgent = "ThreadsSdk/" + Telemetry.Version;

    private async ValueTask<Outcome<T>> AttemptAsync<T>(Call<T> call, CancellationToken cancellationToken)
    {
        call.Attempt++;
        var hadArrived = call.MayHaveArrived;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = settings.Clock.GetTimestamp();
            var token = call.Operation.Token == TokenUse.None
                ? null
                : await tokens.GetAsync(call.Operation, cancellationToken).ConfigureAwait(false);
            call.MayHaveArrived = true;

            // Not disposed: that would dispose the body, which a further attempt sends again.
            using var response = await SendAsync(CreateRequest(call, token), cancellationToken).ConfigureAwait(false);
            call.Status = response.StatusCode;
            using var body = await AnswerBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            var outcome = Read(call, response, body.Json, token);
            Tell(call, response, outcome.Exception as ThreadsApiException, started);
            call.LastFailure = outcome.Exception;
            return outcome;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // Neither the caller nor we gave up, but a handler or the HttpClient did.
            return Fail<T>(call, "was given up by what sends it: it took too long", new TimeoutException(e.Message, e), isTimeout: true);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            call.MayHaveArrived = hadArrived;
            return Fail<T>(call, "could not be sent: the server was not reached", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Fail<T>(call, "got no answer: the connection failed", e);
        }
#pragma warning disable CA1031 // Polly takes failures as outcomes; the caller gets every one of them.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Outcome.FromException<T>(e);
        }
    }

    private HttpRequestMessage CreateRequest(Call call, Bearer? token)
    {
        var request = new HttpRequestMessage(call.Operation.Method, settings.Server.Resolve(call.Url))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = call.Body,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token.Header);
        }

        return request;
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _client is null
        ? invoker.SendAsync(request, cancellationToken)
        : _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    private Outcome<T> Read<T>(Call<T> call, HttpResponseMessage response, ReadOnlySpan<byte> json, Bearer? token)
    {
        Exception? unreadable = null;
        if (response.IsSuccessStatusCode && !(Answer.MayBeError(json) && Answer.ReadError(json) is not null))
        {
            try
            {
                return Outcome.FromResult(Answer.Read(json, call.Read));
            }
            catch (Exception e) when (Answer.IsUnreadable(e))
            {
                unreadable = e;
            }
        }

        return Outcome.FromException<T>(Refuse(call, response, json, unreadable, Secrets.Of(token, call.Url, call.Body)));
    }

    /// <summary>The exception an answer becomes that is not a good one.</summary>
    private ThreadsException Refuse(Call call, HttpResponseMessage response, ReadOnlySpan<byte> json, Exception? unreadable, string[] secrets)
    {
        if (unreadable is not null)
        {
            return Failures.Protocol(call.Operation, response, "was answered with something unexpected", unreadable, json, settings.Clock, secrets);
        }

        if ((int)response.StatusCode is >= 300 and < 400)
        {
            return Failures.Protocol(
                call.Operation, response, "was sent elsewhere, which is not followed: the token would go along", null, json, settings.Clock, secrets);
        }

        var answer = Answer.ReadError(json);
        return answer is null && response.StatusCode != HttpStatusCode.TooManyRequests
            ? Failures.Protocol(call.Operation, response, "failed with an answer that gives no reason", null, json, settings.Clock, secrets)
            : Failures.Api(call.Operation, response, answer, AnswerHeaders.Usage(response), settings.Clock, secrets);
    }

    /// <summary>Tells all who listen of an answer.</summary>
    private void Tell(Call call, HttpResponseMessage response, ThreadsApiException? failure, long started)
    {
        var operation = call.Operation.Name;
        if (Telemetry.IsUsageHeard && AnswerHeaders.Usage(response) is { } used)
        {
            Telemetry.Measure(used, settings.Server);
        }

        if (settings.OnResponse is null && !settings.Logger.IsEnabled(Microsoft.Extensions.Logging.LogLevel.Debug))
        {
            return;
        }

        var traceId = failure?.TraceId ?? AnswerHeaders.TraceId(response);
        var duration = settings.Clock.GetElapsedTime(started);
        Log.Answered(settings.Logger, operation, (int)response.StatusCode, duration, call.Attempt, traceId);
        try
        {
            settings.OnResponse?.Invoke(new ThreadsResponseInfo
            {
                Operation = operation,
                Status = response.StatusCode,
                TraceId = traceId,
                RequestId = AnswerHeaders.RequestId(response),
                Usage = AnswerHeaders.Usage(response),
                Attempt = call.Attempt,
                Duration = duration,
            });
        }
#pragma warning disable CA1031 // A listener's mistake must not lose an answer, such as the id of what was just published.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.HookFailed(settings.Logger, operation, e);
        }
    }

    private static Outcome<T> Fail<T>(Call call, string flaw, Exception reason, bool isTimeout = false)
    {
        var failure = new ThreadsTransportException($"{call.Operation.Name} {flaw}.", reason)
        {
            Operation = call.Operation.Name,
            MayHaveArrived = call.MayHaveArrived,
            IsTimeout = isTimeout,
        };
        call.LastFailure = failure;
        return Outcome.FromException<T>(failure);
    }
}
