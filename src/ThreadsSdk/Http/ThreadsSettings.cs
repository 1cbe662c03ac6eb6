using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ThreadsSdk.Http;

/// <summary>What a client was told, checked and frozen. May be shared by many clients: it holds no token.</summary>
internal sealed class ThreadsSettings
{
    private const string LogCategory = "ThreadsSdk";

    /// <summary>For senders of another, which know the server and the time a request may take.</summary>
    public static readonly ThreadsSettings OneAttempt = new(new ThreadsClientOptions
    {
        AttemptTimeout = System.Threading.Timeout.InfiniteTimeSpan,
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        MaxRetries = 0,
    })
    {
        Server = null,
    };

    public ThreadsSettings(ThreadsClientOptions options)
    {
        options.Validate();
        Server = new ServerAddress(options.BaseAddress);
        AttemptTimeout = options.AttemptTimeout;
        Timeout = options.Timeout;
        Clock = options.TimeProvider;
        OnResponse = options.OnResponse;
        MaxErrorContentLength = options.MaxErrorContentLength;
        ErrorRedactor = options.ErrorRedactor;
        Logger = options.LoggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance;
        Resilience = new Resilience(options, Logger);
    }

    /// <summary>The server; null when only the sender knows it.</summary>
    public ServerAddress? Server { get; private init; }

    public TimeSpan AttemptTimeout { get; }

    public TimeSpan Timeout { get; }

    public TimeProvider Clock { get; }

    public Action<ThreadsResponseInfo>? OnResponse { get; }

    public int MaxErrorContentLength { get; }

    public Func<string, string>? ErrorRedactor { get; }

    public ILogger Logger { get; }

    public Resilience Resilience { get; }
}
