namespace ThreadsSdk.Publishing;

/// <summary>The exception that is thrown when a post of the last 24 hours has the same content. Nothing was sent.</summary>
/// <param name="message">The message that describes the duplicate.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.PublishAsync(Post.Text("Hello"), new() { Duplicates = DuplicateCheck.Refuse });
/// }
/// catch (DuplicatePostException e)
/// {
///     Console.WriteLine($"Already published as {e.Duplicate.PostId}.");
/// }
/// </code>
/// </example>
public sealed class DuplicatePostException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>Gets the earlier post.</summary>
    public Duplicate Duplicate { get; init; } = new();

    internal static DuplicatePostException Create(PublishJournal journal, Duplicate duplicate) =>
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
