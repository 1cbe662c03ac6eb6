namespace ThreadsSdk.Simulator;

/// <summary>Represents one time at which the simulator sent something to an app.</summary>
/// <param name="At">The time, by the clock of the simulator.</param>
/// <param name="Status">The HTTP status of the response; null when none came.</param>
/// <param name="Problem">Why the app has not accepted it, and what to do; null when it has.</param>
public sealed record DeliveryAttempt(DateTimeOffset At, int? Status, string? Problem);
