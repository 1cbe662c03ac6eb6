namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>What goes wrong at one step.</summary>
public enum Fault
{
    /// <summary>The process dies before the step.</summary>
    CrashBefore,

    /// <summary>The step is carried out, then the process dies.</summary>
    CrashAfter,

    /// <summary>The step is carried out, and its answer is lost.</summary>
    AnswerLost,

    /// <summary>There is no answer, and the step is carried out later, when others have been.</summary>
    CarriedOutLate,

    /// <summary>The step is not carried out: the server is not reached.</summary>
    NotReached,

    /// <summary>The step is not carried out: the server fails.</summary>
    Failed,

    /// <summary>The step is carried out, and the server says that it failed.</summary>
    FailedFalsely,
}

/// <summary>The kinds of steps: where the world outside can fail.</summary>
public enum Boundary
{
    /// <summary>A call of the API.</summary>
    Api,

    /// <summary>A call of the media host.</summary>
    Host,

    /// <summary>A journal that is saved.</summary>
    Journal,
}

/// <summary>The fault, and at which step of a kind it happens.</summary>
public sealed record FaultPoint(Boundary Boundary, int Step, Fault Fault);

/// <summary>What remains of a process that died: nothing works any more.</summary>
public sealed class ProcessDiedException() : Exception("The process died.");
