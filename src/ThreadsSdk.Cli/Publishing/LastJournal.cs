using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Remembers how far publishing is while it passes that on: when the journal cannot be written, no exception says so.</summary>
internal sealed class LastJournal(IProgress<PublishProgress>? next) : IProgress<PublishProgress>
{
    /// <summary>Gets the journal of the last step; null before the first one.</summary>
    public PublishJournal? Journal { get; private set; }

    public void Report(PublishProgress value)
    {
        Journal = value.Journal;
        next?.Report(value);
    }
}
