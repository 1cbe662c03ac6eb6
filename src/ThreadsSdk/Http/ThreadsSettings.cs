using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ThreadsSdk.Http;

/// <summary>Represents the validated, immutable options of a client. It contains no token, so many clients may share it.</summary>
internal sealed class ThreadsSettings
{
    /// <summary>The key of the app's settings in the options of an interface's request.</summary>
    public const string OptionsKey = "ThreadsSdk.Settings";

    private const string LogCategory = "ThreadsSdk";

    private static readonly HttpRequestOptionsKey<ThreadsSettings> Key = new(OptionsKey);

    /// <summary>The settings for external senders, which know the server.</summary>
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

    /// <summary>Returns the settings that came with the request of a response, or this instance.</summary>
    public ThreadsSettings For(HttpResponseMessage response) =>
        response.RequestMessage is { } request && request.Options.TryGetValue(Key, out var own) ? own : this;

    /// <summary>Gets the server; null if only the sender knows it.</summary>
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
