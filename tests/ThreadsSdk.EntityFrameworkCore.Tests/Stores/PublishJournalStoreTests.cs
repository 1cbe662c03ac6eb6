using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Publishing;
using ThreadsSdk.Testing.Stores;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Stores;

public sealed class SqlitePublishJournalStoreTests() : PublishJournalStoreTests(server: null);

public sealed class PostgresPublishJournalStoreTests(PostgresServer server) : PublishJournalStoreTests(server);

public abstract class PublishJournalStoreTests(PostgresServer? server) : PublishJournalStoreContract, IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    private IPublishJournalStore? _store;
    private IPublishJournalStore? _other;

    protected override IPublishJournalStore Store => _store!;

    protected override IPublishJournalStore Other => _other!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(server);
        _store = Database.Get<IPublishJournalStore>(Database.Clock);
        _other = Database.Get<IPublishJournalStore>(Database.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }
}
