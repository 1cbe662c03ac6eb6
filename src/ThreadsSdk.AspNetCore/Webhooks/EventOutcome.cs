namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Represents what became of an attempt to handle an event.</summary>
/// <param name="Kind">What is to be recorded.</param>
/// <param name="Reason">What the failure said, without secrets; empty when there was none.</param>
internal sealed record EventOutcome(EventOutcomeKind Kind, string Reason = "")
{
    /// <summary>Gets the time to wait before the next attempt.</summary>
    public TimeSpan Delay { get; init; }
}
