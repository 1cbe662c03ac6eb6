using System.Net;
using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>
/// Represents a failure of an API call. Create one with a method of this class, set with <c>with</c> when and how often it occurs, and add
/// it to <see cref="ThreadsSimulator.Faults"/>.
/// </summary>
/// <example>
/// The second post is published, and its response is lost:
/// <code language="csharp">
/// using ThreadsSdk.Simulator;
///
/// await using var simulator = await ThreadsSimulator.StartAsync();
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
    /// Gets the operation it affects: its group and its SDK method without Async, such as <c>Publishing.PublishContainer</c>. Null for any
    /// operation.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>Gets the number of calls of the operation to skip first, counted from when the fault is added. The default is 0.</summary>
    public int Skip { get; init; }

    /// <summary>Gets the number of calls it affects; <see cref="int.MaxValue"/> for all. The default is 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Gets the HTTP status of a refusing fault; null for the usual status of its error.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Gets the wait that the response of a refusing fault asks for, in whole seconds; null if it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    internal FaultKind Kind { get; }

    internal ThreadsError? Error { get; private init; }

    internal TimeSpan Delay { get; private init; }

    internal ContainerMediaType? MediaType { get; private init; }

    internal ContainerOutcome? Outcome { get; private init; }

    /// <summary>
    /// Creates a fault that carries out the call, then breaks the connection, so that the caller cannot know the outcome.
    /// </summary>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault LoseResponse(string? operation = null) => new(FaultKind.LoseResponse, operation);

    /// <summary>Creates a fault that breaks the connection before anything has happened, which looks the same to the caller.</summary>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault DropConnection(string? operation = null) => new(FaultKind.DropConnection, operation);

    /// <summary>Creates a fault that does not carry out the call, and responds with an error.</summary>
    /// <param name="error">One of <see cref="ThreadsError.All"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault Refuse(ThreadsError error, string? operation = null) => Refusing(FaultKind.Refuse, error, operation);

    /// <summary>
    /// Creates a fault that carries out the call, and still responds with an error. Threads is known to do so when publishing: with
    /// <see cref="ThreadsError.PermissionMissing"/> and a <see cref="Status"/> of 500 or above, although the post is published.
    /// </summary>
    /// <param name="error">One of <see cref="ThreadsError.All"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault RefuseAfterwards(ThreadsError error, string? operation = null) =>
        Refusing(FaultKind.RefuseAfterwards, error, operation);

    /// <summary>Creates a fault that refuses the call because of a rate limit, and says when to try again.</summary>
    /// <param name="retryAfter">The <see cref="RetryAfter"/>.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault LimitRate(TimeSpan retryAfter, string? operation = null) =>
        Refuse(ThreadsError.CallRateLimit, operation) with
        {
            RetryAfter = retryAfter,
        };

    /// <summary>Creates a fault that carries out the call, and delays the response by the clock of the simulator.</summary>
    /// <param name="delay">The delay; <see cref="Timeout.InfiniteTimeSpan"/> never responds.</param>
    /// <param name="operation">The <see cref="Operation"/>.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault DelayResponse(TimeSpan delay, string? operation = null) =>
        new(FaultKind.DelayResponse, operation) { Delay = delay };

    /// <summary>
    /// Creates a fault with which the created container fails after its processing time, for the given reason. Only containers of the given
    /// kind are counted. A text published in a single call is not counted.
    /// </summary>
    /// <param name="error">The reason.</param>
    /// <param name="mediaType">The media type of the container; null for any.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault FailContainer(ContainerError error, ContainerMediaType? mediaType = null) =>
        Spoiling(ContainerOutcome.Failed(error), mediaType);

    /// <summary>
    /// Creates a fault with which the created container expires immediately. Counted as with <see cref="FailContainer"/>.
    /// </summary>
    /// <param name="mediaType">The media type of the container; null for any.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault ExpireContainer(ContainerMediaType? mediaType = null) => Spoiling(ContainerOutcome.Expired, mediaType);

    /// <summary>
    /// Creates a fault with which the created container stays in progress until it expires after
    /// <see cref="ThreadsLimits.ContainerLifetime"/>. Counted as with <see cref="FailContainer"/>.
    /// </summary>
    /// <param name="mediaType">The media type of the container; null for any.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault StallContainer(ContainerMediaType? mediaType = null) => Spoiling(ContainerOutcome.Stalled, mediaType);

    /// <summary>Returns a description of the fault.</summary>
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
