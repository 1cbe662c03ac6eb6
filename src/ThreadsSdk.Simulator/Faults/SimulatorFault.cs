using System.Net;
using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents something that goes wrong at a call of the API. Create one with a method of this class, set with <c>with</c> when and how
/// often it happens, and add it to <see cref="ThreadsSimulator.Faults"/>.
/// </summary>
/// <example>
/// The second post is published, and its response is lost:
/// <code>
/// simulator.Faults.Add(SimulatorFault.LoseResponse(ThreadsOperationNames.Publishing.PublishContainer) with { Skip = 1 });
/// </code>
/// </example>
public sealed record SimulatorFault
{
    private SimulatorFault(FaultKind kind, string? operation)
    {
        Kind = kind;
        Operation = operation;
    }

    /// <summary>
    /// Gets the operation it happens to: its group and its method in the SDK without Async, such as <c>Publishing.PublishContainer</c>.
    /// Null for any operation.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>
    /// Gets the number of calls of the operation to leave alone first, counted from when the fault is added. 0 unless set.
    /// </summary>
    public int Skip { get; init; }

    /// <summary>Gets the number of calls it happens to; <see cref="int.MaxValue"/> for all. 1 unless set.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Gets the HTTP status of a fault that refuses; the usual one of its error when null.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Gets how long the response of a fault that refuses asks to wait, in whole seconds; it does not ask when null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    internal FaultKind Kind { get; }

    internal ThreadsError? Error { get; private init; }

    internal TimeSpan Delay { get; private init; }

    internal ContainerMediaType? MediaType { get; private init; }

    internal ContainerOutcome? Outcome { get; private init; }

    /// <summary>Carries the call out, then breaks the connection, so that the caller cannot know.</summary>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault LoseResponse(string? operation = null) => new(FaultKind.LoseResponse, operation);

    /// <summary>Breaks the connection before anything has happened, which looks the same to the caller.</summary>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault DropConnection(string? operation = null) => new(FaultKind.DropConnection, operation);

    /// <summary>Does not carry the call out, and responds with an error.</summary>
    /// <param name="error">One of <see cref="ThreadsError.All"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault Refuse(ThreadsError error, string? operation = null) => Refusing(FaultKind.Refuse, error, operation);

    /// <summary>
    /// Carries the call out, and responds with an error all the same. Threads is known to do so when it publishes: with
    /// <see cref="ThreadsError.PermissionMissing"/> and a <see cref="Status"/> of 500 or above although the post is out.
    /// </summary>
    /// <param name="error">One of <see cref="ThreadsError.All"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault RefuseAfterwards(ThreadsError error, string? operation = null) =>
        Refusing(FaultKind.RefuseAfterwards, error, operation);

    /// <summary>Refuses the call because there were too many, and says when to come back.</summary>
    /// <param name="retryAfter">The <see cref="RetryAfter"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault LimitRate(TimeSpan retryAfter, string? operation = null) =>
        Refuse(ThreadsError.CallRateLimit, operation) with
        {
            RetryAfter = retryAfter,
        };

    /// <summary>Carries the call out, and holds the response back, by the clock of the simulator.</summary>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/> never responds.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault DelayResponse(TimeSpan delay, string? operation = null) =>
        new(FaultKind.DelayResponse, operation) { Delay = delay };

    /// <summary>
    /// Lets the container that is created fail once its processing time is over, for the reason given. Only containers of the kind are
    /// counted. A text that is published at once is not counted.
    /// </summary>
    /// <param name="error">The reason.</param>
    /// <param name="mediaType">What the container is made for; any kind when null.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault FailContainer(ContainerError error, ContainerMediaType? mediaType = null) =>
        Spoiling(ContainerOutcome.Failed(error), mediaType);

    /// <summary>Lets the container that is created expire at once. Counted as with <see cref="FailContainer"/>.</summary>
    /// <param name="mediaType">What the container is made for; any kind when null.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault ExpireContainer(ContainerMediaType? mediaType = null) => Spoiling(ContainerOutcome.Expired, mediaType);

    /// <summary>
    /// Keeps the container that is created in progress until it expires after <see cref="ThreadsLimits.ContainerLifetime"/>.
    /// Counted as with <see cref="FailContainer"/>.
    /// </summary>
    /// <param name="mediaType">What the container is made for; any kind when null.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault StallContainer(ContainerMediaType? mediaType = null) => Spoiling(ContainerOutcome.Stalled, mediaType);

    /// <summary>Describes what happens to what.</summary>
    /// <returns>The kind of fault, its error or outcome, and the operation.</returns>
    public override string ToString()
    {
        var what = Error?.Name ?? Outcome?.ToString();
        return $"{Kind}{(what is null ? "" : $" ({what})")} of {MediaType?.ToString() ?? Operation ?? "any call"}";
    }

    private static SimulatorFault Refusing(FaultKind kind, ThreadsError error, string? operation)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new SimulatorFault(kind, operation) { Error = error };
    }

    private static SimulatorFault Spoiling(ContainerOutcome outcome, ContainerMediaType? mediaType) =>
        new(FaultKind.SpoilContainer, PublishingCreateContainerRequest.Operation) { Outcome = outcome, MediaType = mediaType };
}
