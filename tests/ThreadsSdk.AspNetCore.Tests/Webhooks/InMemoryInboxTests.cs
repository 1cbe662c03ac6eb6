using ThreadsSdk.Testing.Stores;
using ThreadsSdk.Tests.Support;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class InMemoryInboxTests : WebhookInboxContract
{
    private readonly ManualTimeProvider _clock = new() { SkipsWaits = false };
    private readonly InMemoryThreadsWebhookInbox _inbox;

    public InMemoryInboxTests() => _inbox = new(_clock);

    protected override IThreadsWebhookInbox Inbox => _inbox;

    protected override IThreadsWebhookInbox Other => _inbox;

    protected override DateTimeOffset Now => _clock.GetUtcNow();

    protected override void Advance(TimeSpan by) => _clock.Advance(by);

    [Fact]
    public async Task Inbox_that_is_full_adds_nothing_and_says_so()
    {
        var inbox = new InMemoryThreadsWebhookInbox(_clock, capacity: 2);
        await inbox.AddAsync([Event("a"), Event("b"), Event("c")], Cancel);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await inbox.AddAsync([Event("d")], Cancel));

        Assert.Equal(0, await inbox.AddAsync([Event("a")], Cancel));
        Assert.Equal(3, await inbox.CountAsync(Cancel));
    }

    [Fact]
    public async Task Of_more_parked_events_than_the_inbox_holds_the_oldest_are_forgotten()
    {
        var inbox = new InMemoryThreadsWebhookInbox(_clock, capacity: 2);
        await inbox.AddAsync([Event("a"), Event("b"), Event("c")], Cancel);
        await using (var batch = (await inbox.TakeAsync(3, TimeSpan.FromMinutes(1), Cancel))!)
        {
            foreach (var one in batch.Events)
            {
                await batch.ParkAsync(one, "bad", Cancel);
            }
        }

        Assert.False(await inbox.RetryParkedAsync("a", Cancel));
        Assert.True(await inbox.RetryParkedAsync("b", Cancel));
        Assert.True(await inbox.RetryParkedAsync("c", Cancel));
    }
}
