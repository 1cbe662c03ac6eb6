using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>Gets the publish journal of an exception.</summary>
public static class PublishExceptionExtensions
{
    // Not in Exception.Data, which loggers write out: a journal holds the texts of posts.
    private static readonly ConditionalWeakTable<Exception, PublishJournal> Journals = [];

    /// <summary>
    /// Gets the journal that accompanies any exception thrown by <see cref="IThreadsPublisher"/> once publishing has begun: a refusal by
    /// Threads, a failed connection, a file that cannot be hosted, a cancellation. It shows what is published already;
    /// <see cref="IThreadsPublisher.ResumeAsync"/> continues with it.
    /// </summary>
    /// <param name="exception">The exception, or one that wraps it.</param>
    /// <param name="journal">The journal; null if there is none.</param>
    /// <returns>True if there is a journal; false if publishing had not begun, as with a post that breaks rules.</returns>
    /// <example>
    /// <code language="csharp">
    /// try
    /// {
    ///     await threads.PublishAsync(Post.Text("Hello"));
    /// }
    /// catch (Exception e) when (e.TryGetPublishJournal(out PublishJournal? journal))
    /// {
    ///     File.WriteAllText("hello.json", journal.ToJson());   // resume another day: PublishJournal.FromJson
    /// }
    /// </code>
    /// </example>
    public static bool TryGetPublishJournal(this Exception exception, [NotNullWhen(true)] out PublishJournal? journal)
    {
        ArgumentNullException.ThrowIfNull(exception);
        for (var next = exception; next is not null; next = next.InnerException)
        {
            journal = Journals.TryGetValue(next, out var attached)
                ? attached
                : next switch
                {
                    PublishException publish when publish.Journal != PublishJournal.Empty => publish.Journal,
                    PublishCanceledException canceled => canceled.Journal,
                    _ => null,
                };
            if (journal is not null)
            {
                return true;
            }
        }

        journal = null;
        return false;
    }

    internal static void Attach(this Exception exception, PublishJournal journal) => Journals.AddOrUpdate(exception, journal);
}
