using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ThreadsSdk.Http;

/// <summary>When a call is given up, and when it is sent again. Built once for a client.</summary>
internal sealed class Resilience
{
    private readonly TimeSpan _maxDelay;
    private readonly ILogger _logger;

    public Resilience(ThreadsClientOptions options, ILogger logger)
    {
        _maxDelay = options.MaxRetryDelay;
        _logger = logger;
        Repeatable = Build(options, IsTransient);
        Once = Build(options, IsUnsent);
    }

    /// <summary>For what may be sent again whenever its failure passes.</summary>
    public ResiliencePipeline Repeatable { get; }

    /// <summary>For what is sent again only when it cannot have arrived.</summary>
    public ResiliencePipeline Once { get; }

    private ResiliencePipeline Build(ThreadsClientOptions options, Func<Exception?, bool> isRetried)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        if (options.Timeout != Timeout.InfiniteTimeSpan)
        {
            builder.AddTimeout(options.Timeout);
        }

        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
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
                    Log.Retrying(
                        _logger, arguments.Context.OperationKey, arguments.AttemptNumber + 2, arguments.RetryDelay, Reason(arguments.Outcome.Exception));
                    return default;
                },
            });
        }

        if (options.AttemptTimeout != Timeout.InfiniteTimeSpan)
        {
            builder.AddTimeout(options.AttemptTimeout);
        }

        return builder.Build();
    }

    /// <summary>Whether a failure passes, and no longer wait than ours is asked for. A rate limit passes only when it says when.</summary>
    private bool IsTransient(Exception? exception) => exception switch
    {
        ThreadsRateLimitException { RetryAfter: { } wait } => wait <= _maxDelay,
        ThreadsRateLimitException => false,
        ThreadsApiException { IsTransient: true } or ThreadsProtocolException { IsTransient: true } => RetryAfter(exception) is not { } wait || wait <= _maxDelay,
        ThreadsTransportException or TimeoutRejectedException => true,
        _ => false,
    };

    private static bool IsUnsent(Exception? exception) => exception is ThreadsTransportException { MayHaveArrived: false };

    private static TimeSpan? RetryAfter(Exception? exception) => exception switch
    {
        ThreadsApiException api => api.RetryAfter,
        ThreadsProtocolException protocol => protocol.RetryAfter,
        _ => null,
    };

    private static string? Reason(Exception? exception) => exception is TimeoutRejectedException ? "It took too long." : exception?.Message;
}
