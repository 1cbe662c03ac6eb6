using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Simulator.Server;

/// <summary>What is logged of a call: no query, no token, no text.</summary>
internal static partial class FrontDoorLog
{
    [LoggerMessage(1, LogLevel.Information, "{Method} {Operation} answered {Status} ({TraceId})")]
    public static partial void Answered(ILogger logger, string method, string? operation, int status, string traceId);

    [LoggerMessage(2, LogLevel.Information, "{Method} {Operation} refused: {Error} {Detail} ({TraceId})")]
    public static partial void Refused(ILogger logger, string method, string? operation, string error, string? detail, string traceId);

    [LoggerMessage(4, LogLevel.Information, "{Method} {Operation} was made to fail: {Fault} ({TraceId})")]
    public static partial void Faulty(ILogger logger, string method, string? operation, SimulatorFault fault, string traceId);

    [LoggerMessage(3, LogLevel.Error, "{Method} {Operation} failed ({TraceId})")]
    public static partial void Failed(ILogger logger, Exception exception, string method, string? operation, string traceId);
}
