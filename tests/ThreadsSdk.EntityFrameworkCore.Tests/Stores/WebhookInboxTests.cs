using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Testing.Stores;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Stores;

public sealed class SqliteWebhookInboxTests() : WebhookInboxTests(server: null);

public sealed class PostgresWebhookInboxTests(PostgresServer server) : WebhookInboxTests(server);

public abstract class WebhookInboxTests(PostgresServer? server) : WebhookInboxContract, IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    private IThreadsWebhookInbox? _inbox;
    private IThreadsWebhookInbox? _other;

    protected override IThreadsWebhookInbox Inbox => _inbox!;

    protected override IThreadsWebhookInbox Other => _other!;

    protected override DateTimeOffset Now => Database.Clock.GetUtcNow();

    protected override void Advance(TimeSpan by) => Database.Clock.Advance(by);

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(server);
        _inbox = Database.Get<IThreadsWebhookInbox>(Database.Clock);
        _other = Database.Get<IThreadsWebhookInbox>(Database.Clock);
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
