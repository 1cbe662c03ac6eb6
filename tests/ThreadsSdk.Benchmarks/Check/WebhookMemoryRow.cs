using System.Globalization;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Web.Tests.Support;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>
/// The most memory an app ever had that received and handled many webhooks, and one that had few, each in new processes that take turns; the
/// median of the turns' ratios counts.
/// </summary>
internal sealed record WebhookMemoryRow(string Name, bool HasDatabase, double Limit) : Row(Name)
{
    private const int Turns = 3;
    private const int Few = 1_000;
    private const int Many = 10_000;

    public override Outcome Measure() => MeasureAsync().GetAwaiter().GetResult();

    private async Task<Outcome> MeasureAsync()
    {
        await using var postgres = new PostgresServer();
        var turns = new List<(double OfFew, double OfMany)>();
        while (turns.Count < Turns)
        {
            turns.Add((await PeakAsync(postgres, Few).ConfigureAwait(false), await PeakAsync(postgres, Many).ConfigureAwait(false)));
        }

        var (few, many) = turns.OrderBy(turn => turn.OfMany / turn.OfFew).ElementAt(Turns / 2);
        return new Outcome("", Text(many / few), $"<= {Text(Limit)}", many / few <= Limit)
        {
            Details = string.Create(CultureInfo.InvariantCulture, $"{Many} webhooks {many:F0} MB, {Few} webhooks {few:F0} MB"),
        };
    }

    private async Task<double> PeakAsync(PostgresServer postgres, int count)
    {
        var settings = HasDatabase
            ? new AppSettings("postgres", await postgres.CreateDatabaseAsync(CancellationToken.None).ConfigureAwait(false))
            : new AppSettings("memory", "");
        await using var app = await App.StartAsync(settings).ConfigureAwait(false);
        await new WebhookLoad(app.GetAddressAsync).SendAsync(new Notifications(count).Requests).ConfigureAwait(false);
        await app.WaitUntilIdleAsync().ConfigureAwait(false);
        return double.Parse(await app.GetAsync("/memory").ConfigureAwait(false), CultureInfo.InvariantCulture) / 1024;
    }

    private static string Text(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
