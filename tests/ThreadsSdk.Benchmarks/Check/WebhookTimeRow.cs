using System.Globalization;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Web.Tests.Support;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>
/// Webhooks over 16 connections to an app in a process of its own, and the same bodies to its endpoint that writes one row. They take turns;
/// the handlers of a turn have ended before the next one, so that they slow down the webhooks alone.
/// </summary>
internal sealed record WebhookTimeRow(string Name, double Limit) : Row(Name)
{
    private const int Turns = 10;
    private const int RequestsOfTurn = 1_000;

    public override Outcome Measure() => MeasureAsync().GetAwaiter().GetResult();

    private async Task<Outcome> MeasureAsync()
    {
        await using var postgres = new PostgresServer();
        var database = await postgres.CreateDatabaseAsync(CancellationToken.None).ConfigureAwait(false);
        await using var app = await App.StartAsync(new("postgres", database)).ConfigureAwait(false);
        WebhookLoad webhooks = new(app.GetAddressAsync),
            bare = new(app.GetAddressAsync);
        await TakeTurnAsync(app, 0, new(app.GetAddressAsync), new(app.GetAddressAsync)).ConfigureAwait(false);
        for (var turn = 1; turn <= Turns; turn++)
        {
            await TakeTurnAsync(app, turn, webhooks, bare).ConfigureAwait(false);
        }

        var ratio = Milliseconds(webhooks, 0.99) / Milliseconds(bare, 0.99);
        return new Outcome(Text(ratio), "", $"<= {Text(Limit)}", ratio <= Limit)
        {
            Details = $"webhooks {Text(webhooks)}; one row {Text(bare)}",
        };
    }

    private static async Task TakeTurnAsync(App app, int turn, WebhookLoad webhooks, WebhookLoad bare)
    {
        var notifications = new Notifications(RequestsOfTurn, turn * Notifications.Users);
        var (all, one) = (notifications.Requests, notifications.BareRequests);
        await webhooks.SendAsync(all).ConfigureAwait(false);
        await app.WaitUntilIdleAsync().ConfigureAwait(false);
        await bare.SendAsync(one).ConfigureAwait(false);
    }

    private static string Text(WebhookLoad load) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {Milliseconds(load, 0.5):F1} ms, p99 {Milliseconds(load, 0.99):F1} ms, {load.Rate:F0}/s"
        );

    private static double Milliseconds(WebhookLoad load, double share)
    {
        var times = load.Times.Order().ToList();
        return times[(int)(times.Count * share)].TotalMilliseconds;
    }

    private static string Text(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
