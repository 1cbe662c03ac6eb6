using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Http;

/// <summary>Logs the requests of the factory by what they do. It names no address, no header and no body.</summary>
internal sealed partial class OperationLogger(ILogger<OperationLogger> logger) : IHttpClientLogger
{
    public object? LogRequestStart(HttpRequestMessage request) => null;

    public void LogRequestStop(object? context, HttpRequestMessage request, HttpResponseMessage response, TimeSpan elapsed) =>
        Answered(logger, Name(request), (int)response.StatusCode, elapsed);

    public void LogRequestFailed(object? context, HttpRequestMessage request, HttpResponseMessage? response, Exception exception, TimeSpan elapsed) =>
        Failed(logger, Name(request), exception.GetType().Name, elapsed);

    private static string Name(HttpRequestMessage request) => ThreadsOperation.Of(request)?.Name ?? "A request";

    [LoggerMessage(1, LogLevel.Debug, "{Operation} got HTTP {Status} after {Duration}.")]
    private static partial void Answered(ILogger logger, string operation, int status, TimeSpan duration);

    [LoggerMessage(2, LogLevel.Debug, "{Operation} got no answer: {Failure} after {Duration}.")]
    private static partial void Failed(ILogger logger, string operation, string failure, TimeSpan duration);
}
