using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ThreadsSdk.Http;

/// <summary>What a client was told, checked and frozen. May be shared by many clients: it holds no token.</summary>
internal sealed class ThreadsSettings
{
    /// <summary>The key under which a request of an interface has the settings of the app.</summary>
    public const string OptionsKey = "ThreadsSdk.Settings";

    private const string LogCategory = "ThreadsSdk";

    private static readonly HttpRequestOptionsKey<ThreadsSettings> Key = new(OptionsKey);

    /// <summary>For senders of another, which know the server.</summary>
    public static readonly ThreadsSettings OneAttempt = new(
        new ThreadsClientOptions { AttemptTimeout = System.Threading.Timeout.InfiniteTimeSpan, MaxRetries = 0 }
    )
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

    /// <summary>Those that came with the request of an answer, or these.</summary>
    public ThreadsSettings Of(HttpResponseMessage response) =>
        response.RequestMessage is { } request && request.Options.TryGetValue(Key, out var own) ? own : this;

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
