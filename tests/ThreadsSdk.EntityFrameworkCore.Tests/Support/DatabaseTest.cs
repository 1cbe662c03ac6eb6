using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Support;

/// <summary>A test over a database of its own.</summary>
public abstract class DatabaseTest(PostgresServer? server) : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected PostgresServer? Server => server;

    protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await TestDatabase.CreateAsync(server);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }
}
