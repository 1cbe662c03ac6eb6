using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>
/// Keeps the journals of the command. Those with a key lie in the folder itself, and those without in a folder inside it for their kind:
/// the place of a journal says what it is, in every process and after every crash.
/// </summary>
internal sealed class JournalStore : IPublishJournalStore
{
    // No host has a name with a space in it: the folders beside these are named after servers.
    private const string OnceFolder = "without key";
    private const string DraftFolder = "drafts without key";

    private readonly FilePublishJournalStore _keyed;
    private readonly FilePublishJournalStore _once;
    private readonly FilePublishJournalStore _drafts;
    private readonly ConcurrentDictionary<string, JournalKind> _kinds = new(StringComparer.Ordinal);

    /// <summary>Opens a folder, which is made with the first journal.</summary>
    public JournalStore(string folder)
    {
        _keyed = new FilePublishJournalStore(folder);
        _once = new FilePublishJournalStore(Path.Combine(folder, OnceFolder));
        _drafts = new FilePublishJournalStore(Path.Combine(folder, DraftFolder));
    }

    /// <summary>Gets the folder of all of them.</summary>
    public string Folder => _keyed.Folder;

    /// <summary>Creates the id of a new journal without a key.</summary>
    public string CreateId(JournalKind kind)
    {
        var id = RandomNumberGenerator.GetHexString(12, lowercase: true);
        _kinds[id] = kind;
        return id;
    }

    /// <summary>Takes a key as the id of a journal, which may be there already.</summary>
    /// <exception cref="UsageException">The key is the id of a journal without a key.</exception>
    public async Task<string> UseKeyAsync(string key, CancellationToken cancellationToken)
    {
        if (await FindKindAsync(key, cancellationToken) != JournalKind.Keyed)
        {
            throw new UsageException(
                $"--key {key} is the id of something that was begun without a key.",
                "Choose another key; `threads post --list` shows how to go on with it."
            );
        }

        _kinds[key] = JournalKind.Keyed;
        return key;
    }

    /// <summary>Finds out where a journal lies. One that is nowhere yet is one with a key.</summary>
    public async ValueTask<JournalKind> FindKindAsync(string id, CancellationToken cancellationToken)
    {
        if (_kinds.TryGetValue(id, out var known))
        {
            return known;
        }

        foreach (var kind in (JournalKind[])[JournalKind.Once, JournalKind.Draft])
        {
            if (await StoreOf(kind).ListAsync(cancellationToken).ContainsAsync(id, StringComparer.Ordinal, cancellationToken))
            {
                return _kinds[id] = kind;
            }
        }

        return JournalKind.Keyed;
    }

    public async ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default) =>
        await (await FindAsync(id, cancellationToken)).LoadAsync(id, cancellationToken);

    public async ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default) =>
        await (await FindAsync(journal.Id, cancellationToken)).SaveAsync(journal, cancellationToken);

    public async ValueTask<IPublishJournalLease?> TryLeaseAsync(
        string id,
        TimeSpan duration,
        CancellationToken cancellationToken = default
    ) => await (await FindAsync(id, cancellationToken)).TryLeaseAsync(id, duration, cancellationToken);

    /// <summary>Deletes a journal. The lock of one without a key goes too, as nobody else can know its name.</summary>
    public async ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        var kind = await FindKindAsync(id, cancellationToken);
        var store = StoreOf(kind);
        var wasThere = await store.DeleteAsync(id, cancellationToken);
        if (kind != JournalKind.Keyed && Directory.Exists(store.Folder))
        {
            foreach (var file in Directory.GetFiles(store.Folder, $"publish-{id}.json.*lock"))
            {
                File.Delete(file);
            }
        }

        return wasThere;
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var kind in Enum.GetValues<JournalKind>())
        {
            await foreach (var id in StoreOf(kind).ListAsync(cancellationToken))
            {
                _kinds.TryAdd(id, kind);
                yield return id;
            }
        }
    }

    private async ValueTask<FilePublishJournalStore> FindAsync(string id, CancellationToken cancellationToken) =>
        StoreOf(await FindKindAsync(id, cancellationToken));

    private FilePublishJournalStore StoreOf(JournalKind kind) =>
        kind switch
        {
            JournalKind.Once => _once,
            JournalKind.Draft => _drafts,
            _ => _keyed,
        };
}
