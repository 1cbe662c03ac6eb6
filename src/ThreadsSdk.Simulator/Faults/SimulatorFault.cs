using System.Net;
using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>
/// What is to go wrong at a call of the API. Make one with a method of this class, say with <c>with</c> when and how often, and give it to
/// <see cref="ThreadsSimulator.Faults"/>.
/// </summary>
/// <example>
/// The second post is published, and nobody is told:
/// <code>
/// simulator.Faults.Add(SimulatorFault.LoseAnswer("Publishing.PublishContainer") with { Skip = 1 });
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
    /// The operation it happens to: its group and its method in the SDK without Async, such as <c>Publishing.PublishContainer</c>. Null for
    /// any operation.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>How many calls of the operation are left alone first, counted from when the fault is added. 0 unless set.</summary>
    public int Skip { get; init; }

    /// <summary>To how many calls it happens; <see cref="int.MaxValue"/> for all. 1 unless set.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The HTTP status of a fault that refuses; the usual one of its error when null.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>How long the answer of a fault that refuses asks to wait, in whole seconds; it does not ask when null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    internal FaultKind Kind { get; }

    internal ThreadsError? Error { get; private init; }

    internal TimeSpan Delay { get; private init; }

    internal ContainerMediaType? MediaType { get; private init; }

    internal ContainerOutcome? Outcome { get; private init; }

    /// <summary>The call is carried out, then the connection breaks, so that the caller cannot know.</summary>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault LoseAnswer(string? operation = null) => new(FaultKind.LoseAnswer, operation);

    /// <summary>The connection breaks before anything has happened, which looks the same to the caller.</summary>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault DropConnection(string? operation = null) => new(FaultKind.DropConnection, operation);

    /// <summary>The call is not carried out, and an error is answered.</summary>
    /// <param name="error">One of <see cref="ThreadsError.All"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault Refuse(ThreadsError error, string? operation = null) => Refusing(FaultKind.Refuse, error, operation);

    /// <summary>
    /// The call is carried out, and yet an error is answered. Threads is known to do so when it publishes: with
    /// <see cref="ThreadsError.PermissionMissing"/> and a <see cref="Status"/> of 500 or above although the post is out.
    /// </summary>
    /// <param name="error">One of <see cref="ThreadsError.All"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault RefuseAfterwards(ThreadsError error, string? operation = null) =>
        Refusing(FaultKind.RefuseAfterwards, error, operation);

    /// <summary>The call is refused because there were too many, and the answer says when to come back.</summary>
    /// <param name="retryAfter">The <see cref="RetryAfter"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault LimitRate(TimeSpan retryAfter, string? operation = null) =>
        Refuse(ThreadsError.CallRateLimit, operation) with { RetryAfter = retryAfter };

    /// <summary>The call is carried out, and the answer is held back, by the clock of the simulator.</summary>
    /// <param name="delay">How long; <see cref="Timeout.InfiniteTimeSpan"/> never answers.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault DelayAnswer(TimeSpan delay, string? operation = null) =>
        new(FaultKind.DelayAnswer, operation) { Delay = delay };

    /// <summary>
    /// The container that is created fails once its processing time is over, for the reason given. Only containers of the kind are
    /// counted, and a text that is published at once is not one.
    /// </summary>
    /// <param name="error">Why.</param>
    /// <param name="mediaType">What the container is made for; any kind when null.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault FailContainer(ContainerError error, ContainerMediaType? mediaType = null) =>
        Spoiling(ContainerOutcome.Failed(error), mediaType);

    /// <summary>The container that is created has expired at once. Counted as with <see cref="FailContainer"/>.</summary>
    /// <param name="mediaType">What the container is made for; any kind when null.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault ExpireContainer(ContainerMediaType? mediaType = null) => Spoiling(ContainerOutcome.Expired, mediaType);

    /// <summary>
    /// The container that is created stays in progress until it expires after <see cref="ThreadsLimits.ContainerLifetime"/> seconds.
    /// Counted as with <see cref="FailContainer"/>.
    /// </summary>
    /// <param name="mediaType">What the container is made for; any kind when null.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault StallContainer(ContainerMediaType? mediaType = null) => Spoiling(ContainerOutcome.Stalled, mediaType);

    /// <summary>Tells what happens to what.</summary>
    /// <returns>The kind of fault, what it answers, and the operation.</returns>
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
