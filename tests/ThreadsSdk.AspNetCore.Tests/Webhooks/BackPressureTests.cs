using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class BackPressureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notification_is_refused_for_now_while_too_many_events_wait()
    {
        var mayEnd = new TaskCompletionSource();
        var handled = new Received<string?>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads.OnWebhook<ReplyChange>(
                    async (change, _, _) =>
                    {
                        await mayEnd.Task;
                        await handled.Add(change.Value.Id);
                    }
                ),
            options => options.Capacity = 3
        );
        await app.SendAsync(Bodies.Flat([Bodies.ReplyOf("1"), Bodies.ReplyOf("2"), Bodies.ReplyOf("3")]));

        using var refused = await app.PostAsync(Encoding.UTF8.GetBytes(Bodies.Reply("4")));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        mayEnd.SetResult();
        Assert.Equal(["1", "2", "3"], await handled.NextAsync(3));
        while (await app.SendAsync(Bodies.Reply("4")) != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        Assert.Equal("4", await handled.NextAsync());
    }

    [Fact]
    public async Task Notification_is_refused_for_now_when_the_inbox_fails()
    {
        var inbox = new OddInbox(new InMemoryThreadsWebhookInbox());
        var handled = new Received<string?>();
        await using var app = await WebhookApp.StartAsync(
            threads => threads.OnWebhook<ReplyChange>((change, _, _) => handled.Add(change.Value.Id)),
            services: services => services.AddSingleton<IThreadsWebhookInbox>(inbox)
        );

        inbox.Fails = true;
        using var refused = await app.PostAsync(Encoding.UTF8.GetBytes(Bodies.Reply()));
        inbox.Fails = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.DoesNotContain("disk", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply("1")));
        Assert.Equal("1", await handled.NextAsync());
    }
}
