namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>What the network does to one request.</summary>
internal enum NetworkFault
{
    /// <summary>The connection is reset as soon as the request comes, and the next one as soon as it is there.</summary>
    ResetOnConnect,

    /// <summary>The connection is reset before the request reaches the server.</summary>
    ResetBeforeRequest,

    /// <summary>The connection ends in an orderly way before the request reaches the server.</summary>
    EndBeforeRequest,

    /// <summary>The connection is reset, and the request reaches the server some requests later.</summary>
    DeliverLate,

    /// <summary>The request is carried out, and the connection is reset without an answer.</summary>
    ResetAfterRequest,

    /// <summary>The request is carried out, and the connection ends in an orderly way without an answer.</summary>
    EndAfterRequest,

    /// <summary>The connection is reset in the middle of the head of the answer.</summary>
    ResetInHead,

    /// <summary>The connection ends in the middle of the head of the answer.</summary>
    EndInHead,

    /// <summary>The connection is reset in the middle of the body of the answer.</summary>
    ResetInBody,

    /// <summary>The connection ends in the middle of the body of the answer.</summary>
    EndInBody,

    /// <summary>The request is carried out, and the answer is held until the client's time is over.</summary>
    HoldAnswer,

    /// <summary>The request is carried out, and the program that waits for its answer is stopped.</summary>
    StopProgram,

    /// <summary>The request is carried out, and a gateway answers that it failed.</summary>
    BadGatewayAfterSuccess,

    /// <summary>The request does not reach the server, and a gateway says so.</summary>
    BadGateway,
}
