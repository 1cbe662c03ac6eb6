using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Tests.Support;
using ThreadsSdk.Webhooks;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

/// <summary>What goes by the clock, and what other processes do to the inbox meanwhile.</summary>
public sealed class WorkerTests
{
    private readonly ManualTimeProvider _clock = new() { SkipsWaits = false };
    private readonly OddInbox _inbox;

    public WorkerTests() => _inbox = new(new InMemoryThreadsWebhookInbox(_clock));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Event_that_another_process_recorded_is_handled_within_a_second()
    {
        var handled = new Received<string>();
        await using var app = await StartAsync(threads => threads.OnWebhook<ReplyChange>((_, context, _) => handled.Add(context.Event.Id)));
        await app.SendAsync(Bodies.Reply("1"));
        await handled.NextAsync();

        await _inbox.AddAsync([Event("of another")], Cancel);
        var next = handled.NextAsync();
        await AdvanceUntilAsync(() => next.IsCompleted, TimeSpan.FromMilliseconds(100));

        Assert.Equal("of another", await next);
    }

    [Fact]
    public async Task Delay_before_the_next_attempt_doubles_up_to_an_hour()
    {
        var began = new Received<TaskCompletionSource>();
        await using var app = await StartAsync(
            threads =>
                threads.OnWebhook<ReplyChange>(
                    async (_, _, _) =>
                    {
                        var mayFail = new TaskCompletionSource();
                        await began.Add(mayFail);
                        await mayFail.Task;
                        throw new InvalidOperationException("away");
                    }
                ),
            options => (options.RetryDelay, options.MaxAttempts) = (TimeSpan.FromMinutes(10), 6)
        );
        await app.SendAsync(Bodies.Reply());
        var delays = new List<TimeSpan>();

        while (delays.Count < 5)
        {
            var attempt = began.NextAsync();
            await AdvanceUntilAsync(() => attempt.IsCompleted || _inbox.IsTaken, TimeSpan.FromSeconds(1));
            (await attempt).SetResult();
            delays.Add(await _inbox.Retries.NextAsync() - _clock.GetUtcNow());
        }

        Assert.Equal([10, 20, 40, 60, 60], delays.Select(delay => delay.TotalMinutes));
    }

    [Fact]
    public async Task Event_stays_with_its_handler_however_long_that_takes()
    {
        var mayEnd = new TaskCompletionSource();
        var began = new Received<bool>();
        await using var app = await StartAsync(threads =>
            threads.OnWebhook<ReplyChange>(
                async (_, _, cancellationToken) =>
                {
                    await began.Add(true);
                    await mayEnd.Task.WaitAsync(cancellationToken);
                }
            )
        );
        await app.SendAsync(Bodies.Reply());
        await began.NextAsync();

        for (var i = 0; i < 300; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
            Assert.Null(await _inbox.TakeAsync(10, TimeSpan.FromMinutes(1), Cancel));
        }

        mayEnd.SetResult();
        await UntilAsync(async () => await _inbox.CountAsync(Cancel) == 0);
        Assert.True(began.IsEmpty);
    }

    [Fact]
    public async Task Handler_is_called_off_when_the_batch_was_lost()
    {
        var began = new Received<CancellationToken>();
        await using var app = await StartAsync(threads =>
            threads.OnWebhook<ReplyChange>(
                async (_, _, cancellationToken) =>
                {
                    await began.Add(cancellationToken);
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
            )
        );
        await app.SendAsync(Bodies.Reply());
        var token = await began.NextAsync();

        _inbox.LosesBatches = true;
        await AdvanceUntilAsync(() => token.IsCancellationRequested, TimeSpan.FromSeconds(1));

        Assert.Equal(1, await _inbox.CountAsync(Cancel));
        Assert.Empty(await app.ParkedAsync());
    }

    [Fact]
    public async Task Inbox_that_fails_for_a_while_loses_no_event_and_has_none_handled_out_of_order()
    {
        var handled = new Received<string?>();
        await using var app = await StartAsync(threads =>
            threads.OnWebhook<ReplyChange>(
                async (change, _, _) =>
                {
                    // From now on nothing can be recorded, such as that this one is done.
                    _inbox.Fails = change.Value.Id == "2";
                    await handled.Add(change.Value.Id);
                }
            )
        );
        await app.SendAsync(Bodies.Flat([Bodies.ReplyOf("1"), Bodies.ReplyOf("2"), Bodies.ReplyOf("3")]));
        Assert.Equal(["1", "2"], await handled.NextAsync(2));

        _clock.Advance(TimeSpan.FromSeconds(1));
        await UntilIdleAsync();
        Assert.True(handled.IsEmpty);
        _inbox.Fails = false;
        var next = handled.NextAsync();
        await AdvanceUntilAsync(() => next.IsCompleted, TimeSpan.FromSeconds(1));

        Assert.Equal("3", await next);
    }

    private Task<WebhookApp> StartAsync(Action<IThreadsBuilder> configure, Action<ThreadsWebhookOptions>? options = null) =>
        WebhookApp.StartAsync(
            configure,
            options,
            services => services.AddSingleton<TimeProvider>(_clock).AddSingleton<IThreadsWebhookInbox>(_inbox)
        );

    private async Task AdvanceUntilAsync(Func<bool> isReached, TimeSpan step)
    {
        while (!isReached())
        {
            _clock.Advance(step);
            await UntilIdleAsync();
        }
    }

    /// <summary>Lets what the clock has woken run, which takes some turns of the thread pool.</summary>
    private static async Task UntilIdleAsync()
    {
        for (var i = 0; i < 20; i++)
        {
            await Task.Yield();
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isReached)
    {
        while (!await isReached())
        {
            await Task.Yield();
        }
    }

    private ThreadsWebhookEvent Event(string id) =>
        new()
        {
            Id = id,
            UserId = "7",
            Json = """{"field":"replies","value":{"id":"1"}}""",
            ReceivedAt = _clock.GetUtcNow(),
        };
}
