using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Polly.Timeout;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>
/// Sends requests and reads responses for every operation. Tokens, retries, timeouts, errors and telemetry are handled here and nowhere
/// else.
/// </summary>
/// <param name="settings">The settings.</param>
/// <param name="sender">Creates and sends the requests.</param>
/// <param name="tokens">The source of tokens; null if the sender adds them.</param>
internal sealed partial class ThreadsTransport(ThreadsSettings settings, IThreadsSender sender, ThreadsTokenSource? tokens)
{
    public ThreadsSettings Settings => settings;

    /// <summary>Gets the connection of the sender, if it can be disposed.</summary>
    public Connection? Connection { get; init; }

    /// <summary>
    /// Creates a transport that makes one attempt for each call. The sender provides the token, and may set a shorter timeout than the
    /// default.
    /// </summary>
    public static ThreadsTransport Over(IThreadsSender sender) => new(ThreadsSettings.OneAttempt, sender, tokens: null);

    /// <summary>Sends a request and reads its response.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="values">The parameter values: path, query, form.</param>
    /// <param name="read">Reads the response.</param>
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

    /// <summary>Returns the time left for a call: infinite without an overall timeout, null when it is over.</summary>
    private TimeSpan? Remaining(ThreadsCall call)
    {
        if (settings.Timeout == Timeout.InfiniteTimeSpan)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var remaining = settings.Timeout - settings.Clock.GetElapsedTime(call.Started);
        return remaining > TimeSpan.Zero ? remaining : null;
    }

    /// <summary>Returns the exception the caller gets. The caller's own cancellation takes precedence over its consequences.</summary>
    private Exception Explain(Exception exception, ThreadsCall call, CancellationToken cancellationToken)
    {
        var hasNoResponse = exception is OperationCanceledException or ThreadsTransportException or TimeoutRejectedException;
        if (cancellationToken.IsCancellationRequested && (hasNoResponse || settings.Resilience.IsRetried(call.Operation, exception)))
        {
            return new OperationCanceledException($"{call.Operation.Name} was cancelled.", exception, cancellationToken);
        }

        return exception is TimeoutRejectedException ? TooLong(call, settings.Timeout, call.LastFailure) : exception;
    }

    private static ThreadsTransportException TooLong(ThreadsCall call, TimeSpan time, Exception? reason) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{call.Operation.Name} got no response within {time.TotalSeconds} seconds (attempt {call.Attempt})."
            ),
            new TimeoutException("It took too long.", reason)
        )
        {
            Operation = call.Operation.Name,
            MayHaveArrived = call.MayHaveArrived,
            IsTimeout = true,
        };
}
