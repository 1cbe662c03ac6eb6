using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Polly.Timeout;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>
/// Sends requests and reads answers, for every operation: tokens, retries, timeouts, errors and telemetry are here and nowhere else.
/// </summary>
/// <param name="settings">How to send.</param>
/// <param name="sender">Makes the requests.</param>
/// <param name="tokens">The tokens; null when the sender adds them.</param>
internal sealed partial class ThreadsTransport(ThreadsSettings settings, IThreadsSender sender, ThreadsTokenSource? tokens)
{
    public ThreadsSettings Settings => settings;

    /// <summary>What the sender sends over, where it can be disposed.</summary>
    public Connection? Connection { get; init; }

    /// <summary>One attempt for each call, whose token is up to the sender; its time too, within the usual one.</summary>
    public static ThreadsTransport Over(IThreadsSender sender) => new(ThreadsSettings.OneAttempt, sender, tokens: null);

    /// <summary>Sends a request and reads its answer.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="values">The values of its parameters: path, query, form.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    public async Task<T> SendAsync<T>(ThreadsOperation operation, string?[] values, JsonRead<T> read, CancellationToken cancellationToken)
    {
        Connection?.ThrowIfDisposed();
        var call = new Call<T>(this, operation, values, read);
        using var activity = Telemetry.Start(operation, settings.Server);
        var outcome = await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
        if (outcome.Exception is { } first && settings.Resilience.IsRetried(operation, first) && Remaining(call) is { } remaining)
        {
            outcome = await settings.Resilience.RetryAsync(call, remaining, cancellationToken).ConfigureAwait(false);
        }

        var failure = outcome.Exception is { } last ? Explain(last, call, cancellationToken) : null;
        Telemetry.Stop(activity, settings, call, failure);
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

    /// <summary>The time a call has left; infinite without an overall timeout, null when it is over.</summary>
    private TimeSpan? Remaining(ThreadsCall call)
    {
        if (settings.Timeout == Timeout.InfiniteTimeSpan)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var remaining = settings.Timeout - settings.Clock.GetElapsedTime(call.Started);
        return remaining > TimeSpan.Zero ? remaining : null;
    }

    /// <summary>The exception the caller gets. A cancellation of the caller's own is that, whatever it broke.</summary>
    private Exception Explain(Exception exception, ThreadsCall call, CancellationToken cancellationToken)
    {
        var isUnanswered = exception is OperationCanceledException or ThreadsTransportException or TimeoutRejectedException;
        if (cancellationToken.IsCancellationRequested && (isUnanswered || settings.Resilience.IsRetried(call.Operation, exception)))
        {
            return new OperationCanceledException($"{call.Operation.Name} was cancelled.", exception, cancellationToken);
        }

        return exception is TimeoutRejectedException ? TooLong(call, settings.Timeout, call.LastFailure) : exception;
    }

    private static ThreadsTransportException TooLong(ThreadsCall call, TimeSpan time, Exception? reason) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{call.Operation.Name} was not answered within {time.TotalSeconds} seconds (attempt {call.Attempt})."
            ),
            new TimeoutException("It took too long.", reason)
        )
        {
            Operation = call.Operation.Name,
            MayHaveArrived = call.MayHaveArrived,
            IsTimeout = true,
        };
}
