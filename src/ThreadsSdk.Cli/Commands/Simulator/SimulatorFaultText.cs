using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Commands.Simulator;

/// <summary>Faults on the command line, such as lose-response:Publishing.PublishContainer.</summary>
internal static class SimulatorFaultText
{
    public static SimulatorFault Read(string text, OperationCatalog operations, string helpLine) =>
        text.Split(':', 2) switch
        {
            ["lose-response", var operation] => SimulatorFault.LoseResponse(operations.Get(operation, helpLine).FullName),
            ["drop-connection", var operation] => SimulatorFault.DropConnection(operations.Get(operation, helpLine).FullName),
            _ => throw new UsageException(
                "A fault is written as lose-response:OPERATION or drop-connection:OPERATION.",
                "Such as: --fault lose-response:Publishing.PublishContainer"
            ),
        };
}
