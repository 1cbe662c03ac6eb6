using System.Diagnostics;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Represents what is known of a call when it ends, however it ends.</summary>
internal sealed class ApiTrace
{
    public string TraceId { get; } = ErrorResponseWriter.NewTraceId();

    /// <summary>Gets when the call came, as a time stamp of the machine.</summary>
    public long StartedAt { get; } = Stopwatch.GetTimestamp();

    /// <summary>Gets or sets the request; null until it was read.</summary>
    public ApiRequest? Request { get; set; }

    public string? Operation { get; set; }

    public AccessToken? Token { get; set; }

    /// <summary>Gets or sets the fault that happens to it.</summary>
    public SimulatorFault? Fault { get; set; }
}
