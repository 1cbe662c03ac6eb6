using ThreadsSdk.Publishing;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>A store whose disk outlives the processes that use it. What it holds went through JSON.</summary>
internal sealed class FaultyJournalStore(FaultPlan plan, IPublishJournalStore disk) : IPublishJournalStore
{
    public ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default) =>
        disk.LoadAsync(id, cancellationToken);

    public async ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
    {
        switch (plan.Next(Boundary.Journal))
        {
            case Fault.CrashBefore:
                throw plan.Die();
            case Fault.CrashAfter:
                await SaveOnDiskAsync(journal);
                throw plan.Die();
            case Fault.Failed or Fault.NotReached or Fault.CarriedOutLate:
                throw new PublishJournalStoreException("The disk is full.");
            case Fault.AnswerLost or Fault.FailedFalsely:
                await SaveOnDiskAsync(journal);
                throw new PublishJournalStoreException("The disk does not say whether it saved.");
            default:
                await SaveOnDiskAsync(journal);
                break;
        }
    }

    public ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default) =>
        disk.TryLeaseAsync(id, duration, cancellationToken);

    public ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => disk.DeleteAsync(id, cancellationToken);

    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default) => disk.ListAsync(cancellationToken);

    private ValueTask SaveOnDiskAsync(PublishJournal journal) =>
        disk.SaveAsync(System.Text.Json.JsonSerializer.Deserialize<PublishJournal>(System.Text.Json.JsonSerializer.Serialize(journal))!);
}
