using System.Net;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Faults;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Reads and writes faults as the control API has them.</summary>
internal static class FaultText
{
    private const string FailContainer = "fail_container";
    private const string ExpireContainer = "expire_container";
    private const string StallContainer = "stall_container";
    private const string Forever = "always";

    /// <summary>Gets the kinds of fault, and what each does.</summary>
    public static IReadOnlyList<(string Kind, string Doc)> Kinds { get; } =
    [
        ("refuse", "Responds with an error, and does nothing."),
        ("refuse_afterwards", "Does what was asked, and responds with an error all the same."),
        ("lose_response", "Does what was asked, and breaks the connection."),
        ("drop_connection", "Breaks the connection, and does nothing."),
        ("delay_response", "Does what was asked, and responds late."),
        (FailContainer, "The container that is made fails."),
        (ExpireContainer, "The container that is made expires."),
        (StallContainer, "The container that is made stays in progress."),
    ];

    /// <summary>Gets what can be said of a fault.</summary>
    public static IReadOnlyList<ControlField> Fields { get; } =
    [
        new("kind", "string", $"What happens: {string.Join(", ", Kinds.Select(known => known.Kind))}.", IsRequired: true),
        new("operation", "string?", "The operation it happens to, such as Media.Get; any without it."),
        new("error", "string?", "The error it refuses with, by its name in ThreadsError."),
        new("reason", "string?", "Why a container fails, one of ContainerError."),
        new("media_type", "string?", "The kind of container it happens to; any without it."),
        new("delay_seconds", "number?", "How late a response comes."),
        new("skip", "integer?", "How many calls pass before."),
        new("times", "integer|string?", $"How often it happens: once without it, a number, or {Forever}."),
        new("status", "integer?", "The HTTP status, in place of the error's own."),
        new("retry_after_seconds", "number?", "What the header Retry-After says."),
    ];

    /// <exception cref="ArgumentException">Something is missing, or is none.</exception>
    public static SimulatorFault Read(ControlBody body)
    {
        body.Expect(Fields);
        var operation = body.Text("operation");
        var media = body.Text("media_type") is { } type ? new ContainerMediaType(type) : (ContainerMediaType?)null;
        var fault = body.Required("kind") switch
        {
            "refuse" => SimulatorFault.Refuse(Error(body), operation),
            "refuse_afterwards" => SimulatorFault.RefuseAfterwards(Error(body), operation),
            "lose_response" => SimulatorFault.LoseResponse(operation),
            "drop_connection" => SimulatorFault.DropConnection(operation),
            "delay_response" => SimulatorFault.DelayResponse(
                body.Seconds("delay_seconds") ?? throw new ArgumentException("'delay_seconds' is missing."),
                operation
            ),
            FailContainer => SimulatorFault.FailContainer(new ContainerError(body.Required("reason")), media),
            ExpireContainer => SimulatorFault.ExpireContainer(media),
            StallContainer => SimulatorFault.StallContainer(media),
            var kind => throw new ArgumentException(
                $"There is no kind of fault '{kind}', but there are {string.Join(", ", Kinds.Select(known => known.Kind))}."
            ),
        };
        return fault with
        {
            Skip = body.Number("skip") ?? 0,
            Times = body.Text("times") == Forever ? int.MaxValue : body.Number("times") ?? 1,
            Status = (HttpStatusCode?)body.Number("status"),
            RetryAfter = body.Seconds("retry_after_seconds"),
        };
    }

    public static JsonObject Write(SimulatorFault fault) =>
        new()
        {
            ["kind"] = Kind(fault),
            ["operation"] = fault.Operation,
            ["error"] = fault.Error?.Name,
            ["reason"] = fault.Outcome?.Error?.Value,
            ["media_type"] = fault.MediaType?.Value,
            ["delay_seconds"] = fault.Kind == FaultKind.DelayResponse ? fault.Delay.TotalSeconds : null,
            ["skip"] = fault.Skip,
            ["times"] = fault.Times == int.MaxValue ? Forever : fault.Times,
            ["status"] = (int?)fault.Status,
            ["retry_after_seconds"] = fault.RetryAfter?.TotalSeconds,
        };

    private static string Kind(SimulatorFault fault) =>
        fault.Kind switch
        {
            FaultKind.Refuse => "refuse",
            FaultKind.RefuseAfterwards => "refuse_afterwards",
            FaultKind.LoseResponse => "lose_response",
            FaultKind.DropConnection => "drop_connection",
            FaultKind.DelayResponse => "delay_response",
            _ => fault.Outcome!.Error is not null ? FailContainer
            : fault.Outcome.Status == ContainerStatus.Expired ? ExpireContainer
            : StallContainer,
        };

    private static ThreadsError Error(ControlBody body)
    {
        var name = body.Required("error");
        return ThreadsError.All.FirstOrDefault(error => error.Name == name)
            ?? throw new ArgumentException(
                $"There is no error '{name}'; give one of the names of ThreadsError, such as {ThreadsError.All[0].Name}."
            );
    }
}
