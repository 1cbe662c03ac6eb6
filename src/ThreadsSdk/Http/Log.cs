using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Http;

/// <summary>Provides the log messages. None contains a URL, a header or a body.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "{Operation} got HTTP {Status} after {Duration} (attempt {Attempt}, trace id {TraceId}).")]
    public static partial void ResponseReceived(
        ILogger logger,
        string operation,
        int status,
        TimeSpan duration,
        int attempt,
        string? traceId
    );

    [LoggerMessage(2, LogLevel.Warning, "{Operation} is sent again in {Delay} (attempt {Attempt}). {Reason}")]
    public static partial void Retrying(ILogger logger, string? operation, int attempt, TimeSpan delay, string? reason);

    [LoggerMessage(3, LogLevel.Information, "{Operation} was given up after {Attempts} attempts. {Reason}")]
    public static partial void Failed(ILogger logger, string operation, int attempts, string reason);

    [LoggerMessage(4, LogLevel.Error, "The OnResponse callback threw an exception at {Operation}.")]
    public static partial void HookFailed(ILogger logger, string operation, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "The redactor of errors threw {Exception} at {Operation}; what it was given is not told.")]
    public static partial void RedactorFailed(ILogger logger, string operation, string exception);

    [LoggerMessage(6, LogLevel.Warning, "{Operation} got {Count} items that could not be read. {Reason}")]
    public static partial void Unread(ILogger logger, string operation, int count, string reason);
}
