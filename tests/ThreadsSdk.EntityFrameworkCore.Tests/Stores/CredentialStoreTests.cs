using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Testing.Stores;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Stores;

public sealed class SqliteCredentialStoreTests() : CredentialStoreTests(server: null);

public sealed class PostgresCredentialStoreTests(PostgresServer server) : CredentialStoreTests(server);

public abstract class CredentialStoreTests(PostgresServer? server) : CredentialStoreContract, IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    private ILockingThreadsCredentialStore? _store;

    protected override ILockingThreadsCredentialStore Store => _store!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(server);
        _store = (ILockingThreadsCredentialStore)Database.Get<IThreadsCredentialStore>();
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
