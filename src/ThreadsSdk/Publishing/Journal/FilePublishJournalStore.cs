using System.Runtime.CompilerServices;
using System.Text.Json;
using ThreadsSdk.Publishing.Journal;
using ThreadsSdk.Storage;

namespace ThreadsSdk.Publishing;

/// <summary>
/// Stores journals in a folder, one unencrypted JSON file for each. It is thread-safe, and many processes may use the same folder on a
/// local disk.
/// </summary>
/// <remarks>
/// <para>
/// A journal contains the texts and addresses of what is published, and no token. On Unix, the folder is created with mode 0700 and each
/// file with 0600; on Windows, the folder is created with access for the current user only. An existing folder keeps its permissions.
/// </para>
/// <para>
/// A journal is written to a temporary file, flushed to disk and renamed, so a crash at any moment leaves either the previous or the new
/// revision. On Unix the folder is flushed as well. Remains of a crash are removed by the next save or deletion. Empty lock files stay in
/// the folder.
/// </para>
/// <para>A lease is a lock on a file. It lasts as long as the process that holds it, however that process ends.</para>
/// <para>An id may contain any characters. Encoded, it must fit a file name, which 190 letters or digits do.</para>
/// </remarks>
/// <example>
/// <code language="csharp">
/// FilePublishJournalStore store = new("/var/lib/app/journals");
/// await threads.PublishAsync(Post.Text("Hello"), new() { IdempotencyKey = "hello-1", JournalStore = store });
/// </code>
/// </example>
public sealed class FilePublishJournalStore : IPublishJournalStore
{
    private static readonly FileNames Names = new("publish-", "journal id", "id");

    private const int RevisionLength = 64;

    private readonly OwnerFolder _folder;

    /// <summary>Initializes a new instance over the given folder. The folder is created by the first save.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">The folder is empty.</exception>
    public FilePublishJournalStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = new OwnerFolder(folder, Names);
    }

    /// <summary>Gets the full path of the folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Sets the callback that receives the progress of a save, so that a test can interrupt it.</summary>
    internal Action<FileSaveStep>? OnStep
    {
        set => _folder.OnStep = value;
    }

    /// <inheritdoc/>
    public async ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _folder.ReadAsync(id, cancellationToken).ConfigureAwait(false) is { } json ? Read(id, json) : null;
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(id, "read", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var id = journal.Id;
        try
        {
            if (!await _folder.WriteAsync(id, journal.ToUtf8Json(), IsTheOneBeforeAsync, cancellationToken).ConfigureAwait(false))
            {
                throw PublishJournalConflictException.Create(id);
            }
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(id, "saved", e);
        }

        async ValueTask<bool> IsTheOneBeforeAsync() =>
            await ReadRevisionAsync(id, cancellationToken).ConfigureAwait(false) == journal.Revision - 1;
    }

    /// <inheritdoc/>
    public ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return ValueTask.FromResult<IPublishJournalLease?>(_folder.TryLock(id, "lease") is { } held ? new Lease(held) : null);
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(id, "leased", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _folder.DeleteAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(id, "deleted", e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        List<string> ids;
        try
        {
            ids = _folder.Ids();
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw new PublishJournalStoreException($"The folder {Folder} cannot be read: {e.Message}", e);
        }

        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }
    }

    private static PublishJournalStoreException Failure(string id, string what, Exception reason) =>
        new($"The journal '{id}' could not be {what}: {reason.Message}", reason);

    /// <summary>Reads the stored revision, which is at the beginning of the file; 0 if nothing is stored.</summary>
    private async ValueTask<int> ReadRevisionAsync(string id, CancellationToken cancellationToken)
    {
        if (await _folder.ReadAsync(id, cancellationToken, atMost: RevisionLength).ConfigureAwait(false) is not { } start)
        {
            return 0;
        }

        return JournalJson.ReadRevision(start) ?? (await LoadAsync(id, cancellationToken).ConfigureAwait(false))?.Revision ?? 0;
    }

    private PublishJournal Read(string id, byte[] json)
    {
        try
        {
            var journal = PublishJournal.FromUtf8Json(json);
            return journal.Id == id ? journal : throw new JsonException("It belongs to another id.");
        }
        catch (JsonException e)
        {
            throw new PublishJournalStoreException(
                $"The journal '{id}' in {_folder.PathOf(id)} cannot be read: {e.Message} Check what was posted before you delete it.",
                e
            );
        }
    }

    /// <summary>Represents a lock on a file. The system keeps it for as long as the file is open.</summary>
    private sealed class Lease(FileStream held) : IPublishJournalLease
    {
        public ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(true);

        public ValueTask DisposeAsync() => held.DisposeAsync();
    }
}
