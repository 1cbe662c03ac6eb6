using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Polly;
using ThreadsSdk.Http;
using ThreadsSdk.Primitives;
using ThreadsSdk.Redaction;

namespace ThreadsSdk.Runtime;

/// <summary>Makes one attempt: one request and its response.</summary>
public sealed partial class ThreadsTransport
{
    internal async ValueTask<Outcome<T>> AttemptAsync<T>(Call<T> call, CancellationToken cancellationToken)
    {
        var started = _settings.Clock.GetTimestamp();
        if (++call.Attempt == 1)
        {
            call.Started = started;
        }

        var hadArrived = call.MayHaveArrived;
        var time = TimeOf(call);
        using var deadline = new Deadline(time, _settings.Clock, cancellationToken);
        Exception failure;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                call.Authorization = await AuthorizeAsync(call.Operation, deadline.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (!deadline.IsCancellationRequested)
            {
                // What a token provider throws is not about this request: the caller gets it as it is.
                call.LastFailure = e;
                return Outcome.FromException<T>(e);
            }

            call.MayHaveArrived = true;
            using var response = await _sender.SendAsync(call, deadline.Token).ConfigureAwait(false);
            var own = _settings.For(response);
            if (own != _settings)
            {
                // Only now is it known how long the app lets a call of an interface take.
                time = own.Timeout;
                deadline.CancelAfter(time == Timeout.InfiniteTimeSpan ? time : Left(time, started));
            }

            call.Status = response.StatusCode;
            using var body = await ResponseBody.ReadAsync(response.Content, deadline.Token).ConfigureAwait(false);
            var outcome = Read(call, response, body.Json, own);
            call.LastFailure = outcome.Exception;
            Report(call, response, started, own);
            return outcome;
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            return Outcome.FromException<T>(e);
        }
        catch (Exception e)
            when (deadline.IsCancellationRequested && e is OperationCanceledException or HttpRequestException or IOException)
        {
            failure = TooLong(call, time == _settings.AttemptTimeout || _settings.Server is null ? time : _settings.Timeout, e);
        }
        catch (OperationCanceledException e)
        {
            failure = NoResponse(call, "was given up by what sends it", new TimeoutException(e.Message, e));
        }
        catch (Exception e) when (IsUnsent(e))
        {
            call.MayHaveArrived = hadArrived;
            failure = NoResponse(call, $"could not be sent: {_settings.Server?.Place ?? "the server"} was not reached", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            var isDamaged = e is HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse };
            var connection = _settings.Server is { } server ? $"the connection to {server.Place}" : "the connection";
            failure = NoResponse(call, isDamaged ? "got a damaged response" : $"got no response: {connection} failed", e);
        }
        catch (Exception e)
        {
            // Such as what a handler of the user's throws.
            failure = e;
        }

        call.LastFailure = failure;
        return Outcome.FromException<T>(failure);
    }

    /// <summary>
    /// Determines whether no connection was established. If one is reset immediately, .NET throws the exception of its socket.
    /// </summary>
    private static bool IsUnsent(Exception exception) =>
        exception
            is SocketException
                or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    /// <summary>Returns how long this attempt may take: its own timeout, but no longer than what is left for the call.</summary>
    private TimeSpan TimeOf(ThreadsCall call)
    {
        var own = _settings.AttemptTimeout;
        var isFirst = call.Attempt == 1 && own != Timeout.InfiniteTimeSpan && own <= _settings.Timeout;
        if (isFirst || _settings.Timeout == Timeout.InfiniteTimeSpan)
        {
            return own;
        }

        var left = Remaining(call) ?? TimeSpan.Zero;
        return own == Timeout.InfiniteTimeSpan || left < own ? left : own;
    }

    private TimeSpan Left(TimeSpan time, long started) =>
        time - _settings.Clock.GetElapsedTime(started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private ValueTask<string?> AuthorizeAsync(ThreadsOperation operation, CancellationToken cancellationToken) =>
        (operation.Token, _tokens) switch
        {
            (TokenUse.None, _) => default,
            (_, null) => ValueTask.FromResult<string?>(Bearer.Scheme),
            _ => _tokens.GetHeaderAsync(operation, cancellationToken),
        };

    private static Outcome<T> Read<T>(Call<T> call, HttpResponseMessage response, ReadOnlySpan<byte> json, ThreadsSettings settings)
    {
        Exception? unreadable = null;
        if (response.IsSuccessStatusCode && !(ResponseReader.MayBeError(json) && ErrorReader.Read(json, hasFailed: false) is not null))
        {
            try
            {
                var value = ResponseReader.Read(json, call.Read);
                if (value is IHasUnread { Unread: { Count: > 0 } unread })
                {
                    Log.Unread(settings.Logger, call.Operation.Name, unread.Count, unread[0].Reason);
                }

                return Outcome.FromResult(value);
            }
            catch (Exception e) when (ResponseReader.IsUnreadable(e))
            {
                unreadable = e;
            }
        }

        var failed = new FailedResponse(call.Operation, response, settings, Secrets.Collect(call, response)) { Scopes = call.Scopes() };
        return Outcome.FromException<T>(failed.Explain(json, unreadable));
    }

    /// <summary>Reports a response to the log, to telemetry and to <see cref="ThreadsClientOptions.OnResponse"/>.</summary>
    private static void Report(ThreadsCall call, HttpResponseMessage response, long started, ThreadsSettings settings)
    {
        var operation = call.Operation.Name;
        if (Telemetry.IsUsageHeard && ResponseHeaders.Usage(response) is { } used)
        {
            Telemetry.Measure(used, settings.Server);
        }

        if (settings.OnResponse is null && !settings.Logger.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        var secrets = Secrets.Collect(call, response);
        var traceId =
            (call.LastFailure as ThreadsApiException)?.TraceId ?? Redactor.RedactOrNull(ResponseHeaders.TraceId(response), secrets);
        var duration = settings.Clock.GetElapsedTime(started);
        Log.ResponseReceived(settings.Logger, operation, (int)response.StatusCode, duration, call.Attempt, traceId);
        try
        {
            settings.OnResponse?.Invoke(
                new ThreadsResponseInfo
                {
                    Operation = operation,
                    Status = response.StatusCode,
                    TraceId = traceId,
                    RequestId = Redactor.RedactOrNull(ResponseHeaders.RequestId(response), secrets),
                    Usage = ResponseHeaders.Usage(response),
                    Attempt = call.Attempt,
                    Duration = duration,
                }
            );
        }
        catch (Exception e)
        {
            // A listener's mistake must not lose a response, such as the id of what was just published.
            Log.HookFailed(settings.Logger, operation, e);
        }
    }

    private static ThreadsTransportException NoResponse(ThreadsCall call, string problem, Exception reason) =>
        new($"{call.Operation.Name} {problem}.", WithoutSecrets(call, reason))
        {
            Operation = call.Operation.Name,
            MayHaveArrived = call.MayHaveArrived,
            IsTimeout = reason is TimeoutException,
        };

    /// <summary>Removes secrets from an exception, because .NET quotes what a broken server sent, which may be what it received.</summary>
    private static Exception WithoutSecrets(ThreadsCall call, Exception reason)
    {
        var text = reason.ToString();
        return Secrets.Collect(call).Any(secret => text.Contains(secret, StringComparison.Ordinal))
            ? new IOException(Redactor.Redact(reason.Message, Secrets.Collect(call)))
            : reason;
    }
}
