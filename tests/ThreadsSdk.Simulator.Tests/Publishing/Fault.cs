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
