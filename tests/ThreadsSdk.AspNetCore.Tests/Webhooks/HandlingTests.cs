using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Tests.Support;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class HandlingTests
{
    [Fact]
    public async Task Handler_that_takes_long_delays_no_response()
    {
        var mayEnd = new TaskCompletionSource();
        var began = new Received<bool>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<ReplyChange>(
                async (_, _, _) =>
                {
                    await began.Add(true);
                    await mayEnd.Task;
                }
            )
        );

        Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply("1")));
        await began.NextAsync();
        for (var i = 2; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await app.SendAsync(Bodies.Reply($"{i}")));
        }

        mayEnd.SetResult();
        await began.NextAsync(48);
    }

    [Fact]
    public async Task Handler_that_fails_for_a_user_who_is_deleted_meanwhile_ends_nothing_of_others()
    {
        var mayEnd = new TaskCompletionSource();
        var began = new Received<string>();
        var done = new Received<bool>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<ReplyChange>(
                async (_, context, cancellationToken) =>
                {
                    await began.Add(context.Event.UserId);
                    await mayEnd.Task;
                    if (context.Event.UserId == "leaves")
                    {
                        throw new InvalidOperationException("nobody there");
                    }

                    await done.Add(cancellationToken.IsCancellationRequested);
                }
            )
        );
        await app.SendAsync(Bodies.Entries(("leaves", [Bodies.ReplyOf("1")]), ("stays", [Bodies.ReplyOf("2")])));
        await began.NextAsync(2);

        await app.Inbox.DeleteUserAsync("leaves", TestContext.Current.CancellationToken);
        mayEnd.SetResult();

        Assert.False(await done.NextAsync());
        Assert.Empty(await app.ParkedAsync());
    }

    [Fact]
    public async Task Users_do_not_wait_for_each_other_and_no_more_than_allowed_are_handled_at_a_time()
    {
        var gates = Enumerable.Range(0, 5).Select(_ => new TaskCompletionSource()).ToArray();
        var began = new Received<string>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads.OnWebhook<ReplyChange>(
                    async (_, context, _) =>
                    {
                        await began.Add(context.Event.UserId);
                        await gates[int.Parse(context.Event.UserId)].Task;
                    }
                ),
            options => options.MaxConcurrency = 3
        );

        await app.SendAsync(
            Bodies.Entries([.. Enumerable.Range(0, 5).Select(user => ($"{user}", new WebhookChange[] { Bodies.ReplyOf("a") }))])
        );

        Assert.Equal(["0", "1", "2"], (await began.NextAsync(3)).Order());
        Assert.True(began.IsEmpty);
        gates[1].SetResult();
        Assert.Equal("3", await began.NextAsync());
        gates[0].SetResult();
        Assert.Equal("4", await began.NextAsync());
        Array.ForEach(gates, gate => gate.TrySetResult());
    }

    [Fact]
    public async Task Events_of_a_user_keep_their_order_while_some_of_them_fail()
    {
        var handled = new Received<string>();
        var failed = new HashSet<string>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<ReplyChange>(
                (change, context, _) =>
                {
                    lock (failed)
                    {
                        var id = $"{context.Event.UserId}-{change.Value.Id}";
                        if (int.Parse(change.Value.Id!) % 3 == 0 && failed.Add(id))
                        {
                            throw new InvalidOperationException("away");
                        }

                        return handled.Add(id);
                    }
                }
            )
        );
        string[] users = ["1", "2", "3", "4"];
        for (var i = 0; i < 10; i++)
        {
            await app.SendAsync(Bodies.Entries([.. users.Select(user => (user, new WebhookChange[] { Bodies.ReplyOf($"{i}") }))]));
        }

        var all = await handled.NextAsync(40);

        foreach (var user in users)
        {
            Assert.Equal(
                Enumerable.Range(0, 10).Select(i => $"{user}-{i}"),
                all.Where(id => id.StartsWith(user, StringComparison.Ordinal))
            );
        }

        Assert.True(handled.IsEmpty);
    }

    [Fact]
    public async Task Handler_that_fails_is_tried_again_and_then_the_event_is_parked_with_the_reason_and_no_secret()
    {
        var attempts = new Received<int>();
        var deleted = new Received<bool>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads
                    .OnWebhook<ReplyChange>(
                        async (_, context, _) =>
                        {
                            await attempts.Add(context.Attempt);
                            throw new TimeoutException("Cannot reach https://example.com/?access_token=THQWJsecretsecretsecretsecret");
                        }
                    )
                    .OnWebhook<DeleteChange>((_, _, _) => deleted.Add(true)),
            options => options.MaxAttempts = 3
        );

        await app.SendAsync(Bodies.Reply(owner: "7"));
        await app.SendAsync(
            Bodies.Flat(
                new DeleteChange(
                    new DeleteWebhook
                    {
                        Id = "2",
                        Owner = new WebhookOwner { OwnerId = "7" },
                    }
                )
            )
        );

        await deleted.NextAsync();
        Assert.Equal([1, 2, 3], await attempts.NextAsync(3));
        var parked = Assert.Single(await app.ParkedAsync());
        Assert.StartsWith("System.TimeoutException: Cannot reach", parked.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", parked.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handlers_of_one_change_run_in_the_order_of_registration_in_one_scope_of_their_own()
    {
        var calls = new Received<(string Name, Marker Marker)>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads
                    .OnWebhook<WebhookChange>((_, context, _) => calls.Add(("first", context.Services.GetRequiredService<Marker>())))
                    .AddWebhookHandler<Recorder>()
                    .AddWebhookHandler<Recorder>()
                    .OnWebhook<ReplyChange>((_, context, _) => calls.Add(("last", context.Services.GetRequiredService<Marker>()))),
            services: services => services.AddScoped<Marker>().AddSingleton(calls)
        );

        await app.SendAsync(Bodies.Reply("1"));
        var one = await calls.NextAsync(3);
        await app.SendAsync(Bodies.Flat(new DeleteChange(new DeleteWebhook { Id = "2" })));
        var other = await calls.NextAsync(2);

        Assert.Equal(["first", "class: ReplyChange", "last"], one.Select(call => call.Name));
        Assert.Equal(["first", "class: DeleteChange"], other.Select(call => call.Name));
        Assert.Single(one.Select(call => call.Marker).Distinct());
        Assert.NotSame(one[0].Marker, other[0].Marker);
        Assert.True(calls.IsEmpty);
    }

    [Fact]
    public async Task If_one_handler_fails_the_event_is_handled_again_as_a_whole()
    {
        var calls = new Received<string>();
        await using var app = await WebhookApp.StartAsync(threads =>
            threads
                .OnWebhook<ReplyChange>((_, context, _) => calls.Add($"one {context.Attempt} {context.Event.Failures}"))
                .OnWebhook<ReplyChange>(
                    (_, context, _) => context.Attempt == 1 ? throw new InvalidOperationException("away") : calls.Add("other")
                )
        );

        await app.SendAsync(Bodies.Reply());

        Assert.Equal(["one 1 0", "one 2 1", "other"], await calls.NextAsync(3));
    }

    [Fact]
    public async Task Event_that_nobody_handles_is_done()
    {
        var deleted = new Received<bool>();
        await using var app = await WebhookApp.StartAsync(threads => threads.OnWebhook<DeleteChange>((_, _, _) => deleted.Add(true)));

        await app.SendAsync(Bodies.Entries(("7", [Bodies.ReplyOf("1"), new DeleteChange(new DeleteWebhook { Id = "2" })])));

        await deleted.NextAsync();
        Assert.Empty(await app.ParkedAsync());
    }

    [Fact]
    public void Class_that_handles_nothing_is_refused()
    {
        var threads = new ServiceCollection().AddThreads();

        Assert.Throws<ArgumentException>(() => threads.AddWebhookHandler<Marker>());
    }

    [Fact]
    public async Task What_a_handler_logs_tells_the_user_and_the_event()
    {
        var logs = new LogRecords();
        var done = new Received<string>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads.OnWebhook<ReplyChange>(
                    async (change, context, _) =>
                    {
                        context
                            .Services.GetRequiredService<ILogger<Marker>>()
                            .Log(LogLevel.Warning, default, "I was here.", null, (text, _) => text);
                        await done.Add(context.Event.Id);
                    }
                ),
            services: services => services.AddLogging(logging => logging.AddProvider(logs))
        );

        await app.SendAsync(Bodies.Reply(owner: "4711", text: "private words"));

        var id = await done.NextAsync();
        var line = Assert.Single(logs.All, line => line.Contains("I was here.", StringComparison.Ordinal));
        Assert.Contains("4711", line, StringComparison.Ordinal);
        Assert.Contains(id, line, StringComparison.Ordinal);
        Assert.DoesNotContain(logs.All, line => line.Contains("private words", StringComparison.Ordinal));
    }

    private sealed class Marker;

    private sealed class Recorder(Received<(string Name, Marker Marker)> calls, Marker marker)
        : IThreadsWebhookHandler<ReplyChange>,
            IThreadsWebhookHandler<DeleteChange>
    {
        public Task HandleAsync(ReplyChange change, ThreadsWebhookContext context, CancellationToken cancellationToken) =>
            calls.Add(("class: ReplyChange", marker));

        public Task HandleAsync(DeleteChange change, ThreadsWebhookContext context, CancellationToken cancellationToken) =>
            calls.Add(("class: DeleteChange", marker));
    }
}
