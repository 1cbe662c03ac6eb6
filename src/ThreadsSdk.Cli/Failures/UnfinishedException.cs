using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Failures;

/// <summary>The exception for publishing that stopped on the way.</summary>
/// <param name="reason">Why.</param>
/// <param name="journal">How far it is.</param>
/// <param name="nextStep">How to go on; null when nothing is written down.</param>
internal sealed class UnfinishedException(Exception reason, PublishJournal journal, string? nextStep) : Exception(reason.Message, reason)
{
    public PublishJournal Journal { get; } = journal;

    public string? NextStep { get; } = nextStep;

    /// <summary>The journal that comes with a failure; null when none does.</summary>
    /// <param name="failure">Why publishing stopped.</param>
    /// <param name="last">How far it was when last heard of, when somebody else has taken it over.</param>
    public static PublishJournal? JournalOf(Exception failure, PublishJournal? last) =>
        failure.TryGetPublishJournal(out var journal) ? journal
        : failure is PublishJournalConflictException ? last
        : null;
}
