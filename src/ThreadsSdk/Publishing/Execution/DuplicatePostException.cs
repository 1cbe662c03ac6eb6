namespace ThreadsSdk.Publishing;

/// <summary>A post of the last 24 hours says the same. Nothing was sent.</summary>
/// <param name="message">Which one.</param>
/// <param name="innerException">Why.</param>
public sealed class DuplicatePostException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>The post that says the same.</summary>
    public Duplicate Duplicate { get; init; } = new();

    internal static DuplicatePostException Of(PublishJournal journal, Duplicate duplicate) =>
        new(
            "The same was "
                + duplicate switch
                {
                    { PostId: { } id } => $"published in the last 24 hours, as {duplicate.Permalink ?? id}.",
                    { IsDraft: true } => $"staged in the last 24 hours, as {duplicate.JournalId}.",
                    _ => $"begun in the last 24 hours, as {duplicate.JournalId}; it may be out.",
                }
        )
        {
            Journal = journal,
            Duplicate = duplicate,
        };
}
