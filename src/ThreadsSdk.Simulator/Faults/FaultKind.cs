namespace ThreadsSdk.Simulator.Faults;

/// <summary>What a <see cref="SimulatorFault"/> does.</summary>
internal enum FaultKind
{
    /// <summary>The call is carried out, and the connection ends without an answer.</summary>
    LoseAnswer,

    /// <summary>The connection ends before anything has happened.</summary>
    DropConnection,

    /// <summary>The call is not carried out, and answered with an error.</summary>
    Refuse,

    /// <summary>The call is carried out, and answered with an error.</summary>
    RefuseAfterwards,

    /// <summary>The call is carried out, and the answer comes late.</summary>
    DelayAnswer,

    /// <summary>The container that is created does not become ready.</summary>
    SpoilContainer,
}
