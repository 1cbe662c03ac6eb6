namespace ThreadsSdk.Simulator.Faults;

/// <summary>Represents what a <see cref="SimulatorFault"/> does.</summary>
internal enum FaultKind
{
    /// <summary>The call is carried out, and the connection ends without a response.</summary>
    LoseResponse,

    /// <summary>The connection ends before anything has happened.</summary>
    DropConnection,

    /// <summary>The call is not carried out, and the response is an error.</summary>
    Refuse,

    /// <summary>The call is carried out, and the response is an error.</summary>
    RefuseAfterwards,

    /// <summary>The call is carried out, and the response comes late.</summary>
    DelayResponse,

    /// <summary>The container that is created does not become ready.</summary>
    SpoilContainer,
}
