using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Timeout;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>Sends requests and reads answers, for every operation: tokens, retries, timeouts, errors and telemetry are here and nowhere else.</summary>
internal sealed partial class ThreadsTransport(ThreadsSettings settings, HttpMessageInvoker invoker, TokenSource tokens)
{
    private readonly HttpClient? _client = invoker as HttpClient;

    public ThreadsSettings Settings => settings;

    /// <summary>Sends a request and reads its answer. The body is disposed.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="url">Its URL from the root of the server, such as "/v1.0/123?fields=id".</param>
    /// <param name="body">The body.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<T> SendAsync<T>(Operation operation, string url, HttpContent? body, JsonRead<T> read, CancellationToken cancellationToken)
    {
        var call = new Call<T>(this, operation, url, body, read);
        var started = Telemetry.IsDurationHeard ? settings.Clock.GetTimestamp() : (long?)null;
        using var activity = Telemetry.Start(operation, settings.Server);
        var outcome = await RunAsync(call, cancellationToken).ConfigureAwait(false);
        body?.Dispose();

        var failure = outcome.Exception is { } exception ? Explain(exception, call, cancellationToken) : null;
        Telemetry.Stop(activity, started is { } start ? settings.Clock.GetElapsedTime(start) : null, operation, settings.Server, call, failure);
        if (failure is null)
        {
            return outcome.Result!;
        }

        if (failure is ThreadsException)
        {
            Log.Failed(settings.Logger, operation.Name, call.Attempt, failure.Message);
        }

        ExceptionDispatchInfo.Throw(failure);
        throw new UnreachableException();
    }

    private async ValueTask<Outcome<T>> RunAsync<T>(Call<T> call, CancellationToken cancellationToken)
    {
        var pipeline = call.Operation.IsRepeatable ? settings.Resilience.Repeatable : settings.Resilience.Once;
        var context = ResilienceContextPool.Shared.Get(call.Operation.Name, continueOnCapturedContext: false, cancellationToken);
        try
        {
            return await pipeline.ExecuteOutcomeAsync(
                static (context, call) => call.Transport.AttemptAsync(call, context.CancellationToken), context, call).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>The exception the caller gets: what is the caller's own cancellation says so, what took too long says how long.</summary>
    private static Exception Explain(Exception exception, Call call, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case OperationCanceledException or ThreadsTransportException or TimeoutRejectedException when cancellationToken.IsCancellationRequested:
                return new OperationCanceledException($"{call.Operation.Name} was cancelled.", exception as OperationCanceledException, cancellationToken);
            case TimeoutRejectedException timeout:
                return new ThreadsTransportException(
                    $"{call.Operation.Name} was not answered within {timeout.Timeout.TotalSeconds:0.###} seconds (attempt {call.Attempt}).",
                    new TimeoutException(call.LastFailure is null ? "It took too long." : "It took too long; the attempt before had failed.", call.LastFailure))
                {
                    Operation = call.Operation.Name,
                    MayHaveArrived = call.MayHaveArrived,
                    IsTimeout = true,
                };
            default:
                return exception;
        }
    }
}
