using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Polly.Timeout;
using ThreadsSdk.Http;

namespace ThreadsSdk.Runtime;

/// <summary>
/// Sends requests and reads responses for every operation. Tokens, retries, timeouts, errors and telemetry are handled here and nowhere
/// else.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ThreadsTransport
{
    private readonly ThreadsSettings _settings;
    private readonly IThreadsSender _sender;
    private readonly ThreadsTokenSource? _tokens;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="sender">Creates and sends the requests.</param>
    /// <param name="tokens">The source of tokens; null if the sender adds them.</param>
    internal ThreadsTransport(ThreadsSettings settings, IThreadsSender sender, ThreadsTokenSource? tokens)
    {
        _settings = settings;
        _sender = sender;
        _tokens = tokens;
    }

    internal ThreadsSettings Settings => _settings;

    /// <summary>Gets the connection of the sender, if it can be disposed.</summary>
    internal Connection? Connection { get; init; }

    /// <summary>
    /// Creates a transport that makes one attempt for each call. The sender provides the token, and may set a shorter timeout than the
    /// default.
    /// </summary>
    internal static ThreadsTransport Over(IThreadsSender sender) => new(ThreadsSettings.OneAttempt, sender, tokens: null);

    /// <summary>Returns what sends the calls of a client or of a group.</summary>
    /// <param name="caller">The client or group.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="NotSupportedException">It is not one of this library, such as a mock.</exception>
    public static ThreadsTransport Of(object caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller is IHasTransport { Transport: var transport }
            ? transport
            : throw new NotSupportedException(
                $"{caller.GetType().Name} is not a client of ThreadsSdk, so that what your YAML adds cannot be called through it. "
                    + "In tests, call through a ThreadsClient with a handler of your own, or replace the interface of the added group."
            );
    }

    /// <summary>Sends a request and reads its response.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="values">The parameter values: path, query, form.</param>
    /// <param name="read">Reads the response.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The response.</returns>
    public async Task<T> SendAsync<T>(ThreadsOperation operation, string?[] values, JsonRead<T> read, CancellationToken cancellationToken)
    {
        Connection?.ThrowIfDisposed();
        var call = new Call<T>(this, operation, values, read);
        using var activity = Telemetry.Start(operation, _settings.Server);
        var outcome = await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
        if (outcome.Exception is { } first && _settings.Resilience.IsRetried(operation, first) && Remaining(call) is { } remaining)
        {
            outcome = await _settings.Resilience.RetryAsync(call, remaining, cancellationToken).ConfigureAwait(false);
        }

        var failure = outcome.Exception is { } last ? Explain(last, call, cancellationToken) : null;
        Telemetry.Stop(activity, _settings, call, failure);
        if (failure is null)
        {
            return outcome.Result!;
        }

        if (failure is ThreadsException)
        {
            Log.Failed(_settings.Logger, operation.Name, call.Attempt, failure.Message);
        }

        ExceptionDispatchInfo.Throw(failure);
        throw new UnreachableException();
    }

    /// <summary>Returns the time left for a call: infinite without an overall timeout, null when it is over.</summary>
    private TimeSpan? Remaining(ThreadsCall call)
    {
        if (_settings.Timeout == Timeout.InfiniteTimeSpan)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var remaining = _settings.Timeout - _settings.Clock.GetElapsedTime(call.Started);
        return remaining > TimeSpan.Zero ? remaining : null;
    }

    /// <summary>Returns the exception the caller gets. The caller's own cancellation takes precedence over its consequences.</summary>
    private Exception Explain(Exception exception, ThreadsCall call, CancellationToken cancellationToken)
    {
        var hasNoResponse = exception is OperationCanceledException or ThreadsTransportException or TimeoutRejectedException;
        if (cancellationToken.IsCancellationRequested && (hasNoResponse || _settings.Resilience.IsRetried(call.Operation, exception)))
        {
            return new OperationCanceledException($"{call.Operation.Name} was cancelled.", exception, cancellationToken);
        }

        return exception is TimeoutRejectedException ? TooLong(call, _settings.Timeout, call.LastFailure) : exception;
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
