using System.Diagnostics;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Web.Tests.Support;
using Xunit;

namespace ThreadsSdk.Web.Tests;

public sealed class SqliteWebhookCampaignTests() : WebhookCampaignTests(server: null, usual: 2_000);

public sealed class PostgresWebhookCampaignTests(PostgresServer server) : WebhookCampaignTests(server, usual: 10_000);

/// <summary>
/// Webhooks at full speed over 16 connections, some of them twice. The handler of the app writes a row for each handling; in the end there
/// is one for each event, and those of a user are in the order they were sent in.
/// </summary>
public abstract class WebhookCampaignTests(PostgresServer? server, int usual) : CampaignTest(server)
{
    [Fact]
    public async Task Each_webhook_is_handled_once_and_in_order()
    {
        await using var app = await App.StartAsync(Settings);
        var sent = new Notifications(Size(2_000));
        var load = new WebhookLoad(app.GetAddressAsync);
        var started = Stopwatch.GetTimestamp();

        await load.SendAsync(sent.Requests);

        await AssertHandledOnceInOrderAsync(app, sent);
        var rate = sent.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        await ReportAsync($"{sent.Count} webhooks, received at {load.Rate:F0}/s and handled at {rate:F0}/s");
    }

    [Fact]
    public async Task Each_webhook_is_handled_once_and_in_order_when_the_app_is_killed_meanwhile()
    {
        await using var app = await App.StartAsync(Settings);
        var sent = new Notifications(Size(usual));
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var load = new WebhookLoad(app.GetAddressAsync) { Answered = count => _ = count >= sent.Count / 2 && half.TrySetResult() };

        var sending = load.SendAsync(sent.Requests);
        await half.Task;
        await app.KillAsync();
        await sending;

        await AssertHandledOnceInOrderAsync(app, sent);
        await ReportAsync($"{sent.Count} webhooks with the app killed in the middle, {load.Again} sent again");
    }

    private static async Task AssertHandledOnceInOrderAsync(App app, Notifications sent)
    {
        await app.WaitUntilIdleAsync();
        var handled = await app.GetNotesAsync();
        Assert.Equal(sent.ByUser.Keys.Order(), handled.Keys.Order());
        Assert.All(sent.ByUser, user => Assert.Equal(user.Value, handled[user.Key]));
    }
}
