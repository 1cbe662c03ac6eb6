using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>What is known of a call when it ends, however it ends.</summary>
internal sealed class ApiTrace
{
    public string TraceId { get; } = ErrorAnswer.NewTraceId();

    public string? Operation { get; set; }

    public AccessToken? Token { get; set; }

    /// <summary>What is made to go wrong with it.</summary>
    public SimulatorFault? Fault { get; set; }
}
