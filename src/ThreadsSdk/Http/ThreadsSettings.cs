using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ThreadsSdk.Http;

/// <summary>What a client was told, checked and frozen. May be shared by many clients: it holds no token.</summary>
internal sealed class ThreadsSettings
{
    private const string LogCategory = "ThreadsSdk";

    public ThreadsSettings(ThreadsClientOptions options)
    {
        options.Validate();
        Server = new ServerAddress(options.BaseAddress);
        AttemptTimeout = options.AttemptTimeout;
        Timeout = options.Timeout;
        Clock = options.TimeProvider;
        OnResponse = options.OnResponse;
        Logger = options.LoggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance;
        Resilience = new Resilience(options, Logger);
    }

    public ServerAddress Server { get; }

    public TimeSpan AttemptTimeout { get; }

    public TimeSpan Timeout { get; }

    public TimeProvider Clock { get; }

    public Action<ThreadsResponseInfo>? OnResponse { get; }

    public ILogger Logger { get; }

    public Resilience Resilience { get; }
}
