using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Logs calls, without queries, tokens or texts.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(1, LogLevel.Information, "{Method} {Operation} responded {Status} ({TraceId})")]
    public static partial void Responded(ILogger logger, string method, string? operation, int status, string traceId);

    [LoggerMessage(2, LogLevel.Information, "{Method} {Operation} refused: {Error} {Detail} ({TraceId})")]
    public static partial void Refused(ILogger logger, string method, string? operation, string error, string? detail, string traceId);

    [LoggerMessage(4, LogLevel.Information, "{Method} {Operation} was made to fail: {Fault} ({TraceId})")]
    public static partial void Faulty(ILogger logger, string method, string? operation, SimulatorFault fault, string traceId);

    [LoggerMessage(3, LogLevel.Error, "{Method} {Operation} failed ({TraceId})")]
    public static partial void Failed(ILogger logger, Exception exception, string method, string? operation, string traceId);
}
