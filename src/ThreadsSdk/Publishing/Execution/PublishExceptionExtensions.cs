using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>What publishing adds to whatever it throws.</summary>
public static class PublishExceptionExtensions
{
    // Not in Exception.Data, which loggers write out: a journal holds the texts of posts.
    private static readonly ConditionalWeakTable<Exception, PublishJournal> Journals = [];

    /// <summary>
    /// Gets the journal that comes with whatever <see cref="IThreadsPublisher"/> has thrown: an answer of Threads, a failed connection, a
    /// file
    /// that cannot be hosted, a cancellation. It tells what is out already, and <see cref="IThreadsPublisher.ResumeAsync"/> goes on with
    /// it.
    /// </summary>
    /// <param name="exception">What was thrown, or an exception that wraps it.</param>
    /// <param name="journal">The journal; null when there is none.</param>
    /// <returns>Whether there is one: not when publishing had not begun, as with a post that breaks rules.</returns>
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
