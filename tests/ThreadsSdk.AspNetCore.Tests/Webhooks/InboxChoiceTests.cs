using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class InboxChoiceTests
{
    [Fact]
    public async Task Inbox_that_is_added_after_the_webhooks_serves_all_the_same()
    {
        var inbox = new InMemoryThreadsWebhookInbox();
        var began = new Received<bool>();
        var mayEnd = new TaskCompletionSource();
        await using var app = await WebhookApp.StartAsync(threads =>
        {
            threads.OnWebhook<ReplyChange>(
                async (_, _, _) =>
                {
                    await began.Add(true);
                    await mayEnd.Task;
                }
            );
            threads.Services.TryAddSingleton<IThreadsWebhookInbox>(inbox);
        });

        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply()));

        await began.NextAsync();
        Assert.Equal(1, await inbox.CountAsync(TestContext.Current.CancellationToken));
        mayEnd.SetResult();
    }
}
