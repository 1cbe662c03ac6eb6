using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class ShutdownTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Handler_that_runs_may_finish_and_what_was_not_begun_stays_in_the_inbox()
    {
        var inbox = new InMemoryThreadsWebhookInbox();
        var mayEnd = new TaskCompletionSource();
        var began = new Received<string?>();
        var ended = new Received<string?>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads.OnWebhook<ReplyChange>(
                    async (change, _, cancellationToken) =>
                    {
                        await began.Add(change.Value.Id);
                        await mayEnd.Task.WaitAsync(cancellationToken);
                        await ended.Add(change.Value.Id);
                    }
                ),
            services: services => services.AddSingleton<IThreadsWebhookInbox>(inbox)
        );
        await app.SendAsync(Bodies.Flat([Bodies.ReplyOf("1"), Bodies.ReplyOf("2")]));
        await began.NextAsync();

        var stopping = app.StopAsync(Cancel);
        Assert.False(stopping.IsCompleted);
        mayEnd.SetResult();
        await stopping;

        Assert.Equal("1", await ended.NextAsync());
        Assert.True(began.IsEmpty);
        await using var left = await inbox.TakeAsync(10, TimeSpan.FromMinutes(1), Cancel);
        Assert.Equal(0, Assert.Single(left!.Events).Failures);
    }

    [Fact]
    public async Task Handler_is_called_off_when_the_time_of_the_host_is_over_and_the_event_stays_without_a_failure()
    {
        var inbox = new InMemoryThreadsWebhookInbox();
        var began = new Received<bool>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads.OnWebhook<ReplyChange>(
                    async (_, _, cancellationToken) =>
                    {
                        await began.Add(true);
                        await Task.Delay(Timeout.Infinite, cancellationToken);
                    }
                ),
            services: services => services.AddSingleton<IThreadsWebhookInbox>(inbox)
        );
        await app.SendAsync(Bodies.Reply("1"));
        await began.NextAsync();

        using var time = new CancellationTokenSource();
        var stopping = app.StopAsync(time.Token);
        Assert.False(stopping.IsCompleted);
        await time.CancelAsync();
        await Record.ExceptionAsync(() => stopping);

        await using var left = await inbox.TakeAsync(10, TimeSpan.FromMinutes(1), Cancel);
        Assert.Equal(0, Assert.Single(left!.Events).Failures);
    }
}
