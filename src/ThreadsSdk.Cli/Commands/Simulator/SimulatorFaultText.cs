using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>Faults on the command line, such as lose-answer:Publishing.PublishContainer.</summary>
internal static class SimulatorFaultText
{
    public static SimulatorFault Read(string text) => text.Split(':', 2) switch
    {
        ["lose-answer", var operation] => SimulatorFault.LoseAnswer(operation),
        ["drop-connection", var operation] => SimulatorFault.DropConnection(operation),
        _ => throw new UsageException(
            "A fault is written as lose-answer:OPERATION or drop-connection:OPERATION.",
            "Such as: --fault lose-answer:Publishing.PublishContainer"),
    };
}
