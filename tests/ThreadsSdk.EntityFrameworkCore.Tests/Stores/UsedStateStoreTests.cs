using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Testing.Stores;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Stores;

public sealed class SqliteUsedStateStoreTests() : UsedStateStoreTests(server: null);

public sealed class PostgresUsedStateStoreTests(PostgresServer server) : UsedStateStoreTests(server);

public abstract class UsedStateStoreTests(PostgresServer? server) : UsedStateStoreContract, IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    private IThreadsUsedStateStore? _store;
    private IThreadsUsedStateStore? _other;

    protected override IThreadsUsedStateStore Store => _store!;

    protected override IThreadsUsedStateStore Other => _other!;

    protected override void Advance(TimeSpan by) => Database.Clock.Advance(by);

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(server);
        _store = Database.Get<IThreadsUsedStateStore>(Database.Clock);
        _other = Database.Get<IThreadsUsedStateStore>(Database.Clock);
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
