using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Represents what is known of a call when it ends, however it ends.</summary>
internal sealed class ApiTrace
{
    public string TraceId { get; } = ErrorResponseWriter.NewTraceId();

    public string? Operation { get; set; }

    public AccessToken? Token { get; set; }

    /// <summary>Gets or sets the fault that happens to it.</summary>
    public SimulatorFault? Fault { get; set; }
}
