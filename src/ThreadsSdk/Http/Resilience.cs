using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ThreadsSdk.Http;

/// <summary>
/// Determines which failures are retried, when, and when to give up. The first attempt of a call bypasses it, because a pipeline alone
/// takes as long as the rest of a small call. It is built at the first retry, so that a program without failures never loads Polly.
/// </summary>
internal sealed class Resilience
{
    private static readonly ResiliencePropertyKey<TimeSpan> Remaining = new("ThreadsSdk.Remaining");

    private readonly ThreadsClientOptions _options;
    private readonly ILogger _logger;
    private readonly Lazy<ResiliencePipeline> _repeatable;
    private readonly Lazy<ResiliencePipeline> _once;

    public Resilience(ThreadsClientOptions options, ILogger logger)
    {
        _options = options.Clone();
        _logger = logger;
        _repeatable = new(() => Build(IsTransient));
        _once = new(() => Build(IsUnsent));
    }

    /// <summary>Determines whether a call is sent again after this failure.</summary>
    public bool IsRetried(ThreadsOperation operation, Exception failure) =>
        _options.MaxRetries > 0 && (operation.IsRepeatable ? IsTransient(failure) : IsUnsent(failure));

    /// <summary>Waits and sends again until the call succeeds, fails permanently, or runs out of attempts or time.</summary>
    public async ValueTask<Outcome<T>> RetryAsync<T>(Call<T> call, TimeSpan remaining, CancellationToken cancellationToken)
    {
        var pipeline = (call.Operation.IsRepeatable ? _repeatable : _once).Value;
        var context = ResilienceContextPool.Shared.Get(call.Operation.Name, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(Remaining, remaining);
        try
        {
            return await pipeline
                .ExecuteOutcomeAsync(static (context, call) => call.NextAsync(context.CancellationToken), context, call)
                .ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline Build(Func<Exception?, bool> isRetried) =>
        new ResiliencePipelineBuilder { TimeProvider = _options.TimeProvider }
            .AddTimeout(
                new TimeoutStrategyOptions
                {
                    // Polly takes what is not positive as no timeout.
                    TimeoutGenerator = static arguments =>
                        ValueTask.FromResult(arguments.Context.Properties.GetValue(Remaining, Timeout.InfiniteTimeSpan)),
                }
            )
            .AddRetry(
                new RetryStrategyOptions
                {
                    MaxRetryAttempts = _options.MaxRetries,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    Delay = _options.RetryDelay,
                    MaxDelay = _options.MaxRetryDelay,
                    ShouldHandle = arguments => ValueTask.FromResult(isRetried(arguments.Outcome.Exception)),
                    DelayGenerator = static arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Exception)),
                    OnRetry = arguments =>
                    {
                        var (operation, reason) = (arguments.Context.OperationKey, arguments.Outcome.Exception?.Message);
                        Log.Retrying(_logger, operation, arguments.AttemptNumber + 2, arguments.RetryDelay, reason);
                        return default;
                    },
                }
            )
            .Build();

    /// <summary>
    /// Determines whether a failure is transient and asks for no longer wait than allowed. A rate limit is transient only if it says when
    /// to try again.
    /// </summary>
    private bool IsTransient(Exception? failure) =>
        failure switch
        {
            ThreadsRateLimitException { RetryAfter: null } => false,
            ThreadsApiException { IsTransient: true } or ThreadsRateLimitException or ThreadsProtocolException { IsTransient: true } =>
                RetryAfter(failure) is not { } wait || wait <= _options.MaxRetryDelay,
            ThreadsTransportException => true,
            _ => false,
        };

    private static bool IsUnsent(Exception? failure) => failure is ThreadsTransportException { MayHaveArrived: false };

    private static TimeSpan? RetryAfter(Exception? failure) =>
        failure switch
        {
            ThreadsApiException api => api.RetryAfter,
            ThreadsProtocolException protocol => protocol.RetryAfter,
            _ => null,
        };
}
