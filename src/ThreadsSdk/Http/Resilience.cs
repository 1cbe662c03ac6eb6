using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ThreadsSdk.Http;

/// <summary>
/// What is sent again, when, and when it is given up. Built once for a client. The first attempt of a call does not come here: a pipeline
/// alone takes as long as all the rest of a small call.
/// </summary>
internal sealed class Resilience
{
    private static readonly ResiliencePropertyKey<TimeSpan> Remaining = new("ThreadsSdk.Remaining");

    private readonly TimeSpan _maxDelay;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline? _repeatable;
    private readonly ResiliencePipeline? _once;

    public Resilience(ThreadsClientOptions options, ILogger logger)
    {
        _maxDelay = options.MaxRetryDelay;
        _logger = logger;
        if (options.MaxRetries > 0)
        {
            _repeatable = Build(options, IsTransient);
            _once = Build(options, IsUnsent);
        }
    }

    /// <summary>Whether a call is sent again after this failure.</summary>
    public bool IsRetried(Operation operation, Exception failure) =>
        _repeatable is not null && (operation.IsRepeatable ? IsTransient(failure) : IsUnsent(failure));

    /// <summary>Waits and sends again, until it goes well, the failure stays, or attempts or time run out.</summary>
    public async ValueTask<Outcome<T>> RetryAsync<T>(Call<T> call, TimeSpan remaining, CancellationToken cancellationToken)
    {
        var pipeline = (call.Operation.IsRepeatable ? _repeatable : _once)!;
        var context = ResilienceContextPool.Shared.Get(call.Operation.Name, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Remaining, remaining);
        try
        {
            return await pipeline.ExecuteOutcomeAsync(
                static (context, call) => call.NextAsync(context.CancellationToken), context, call).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline Build(ThreadsClientOptions options, Func<Exception?, bool> isRetried) =>
        new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }
            .AddTimeout(new TimeoutStrategyOptions
            {
                // Polly takes what is not positive as no timeout.
                TimeoutGenerator = static arguments => ValueTask.FromResult(
                    arguments.Context.Properties.GetValue(Remaining, Timeout.InfiniteTimeSpan)),
            })
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                ShouldHandle = arguments => ValueTask.FromResult(isRetried(arguments.Outcome.Exception)),
                DelayGenerator = static arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Exception)),
                OnRetry = arguments =>
                {
                    var (operation, reason) = (arguments.Context.OperationKey, arguments.Outcome.Exception?.Message);
                    Log.Retrying(_logger, operation, arguments.AttemptNumber + 2, arguments.RetryDelay, reason);
                    return default;
                },
            })
            .Build();

    /// <summary>Whether a failure passes, and no longer wait than ours is asked for. A rate limit passes only when it says when.</summary>
    private bool IsTransient(Exception? failure) => failure switch
    {
        ThreadsRateLimitException { RetryAfter: null } => false,
        ThreadsApiException { IsTransient: true } or ThreadsRateLimitException or ThreadsProtocolException { IsTransient: true } =>
            RetryAfter(failure) is not { } wait || wait <= _maxDelay,
        ThreadsTransportException => true,
        _ => false,
    };

    private static bool IsUnsent(Exception? failure) => failure is ThreadsTransportException { MayHaveArrived: false };

    private static TimeSpan? RetryAfter(Exception? failure) => failure switch
    {
        ThreadsApiException api => api.RetryAfter,
        ThreadsProtocolException protocol => protocol.RetryAfter,
        _ => null,
    };
}
