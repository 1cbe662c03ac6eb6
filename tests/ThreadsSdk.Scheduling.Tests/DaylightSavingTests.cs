using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Quartz;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

/// <summary>When a cron text runs on the days the clocks change, as the engine does it and the documentation says it.</summary>
public sealed class DaylightSavingTests
{
    private const string Berlin = "Europe/Berlin";
    private const string NewYork = "America/New_York";

    [Theory]
    [InlineData(Berlin, "2027-03-28")]
    [InlineData(NewYork, "2027-03-14")]
    public void A_skipped_time_runs_when_the_clocks_have_moved(string zone, string day)
    {
        Assert.Equal(["03:00"], Runs("0 30 2 * * ?", zone, day));
        Assert.Equal(["03:00"], Runs("0 0 2 * * ?", zone, day));
        Assert.Equal(["03:00", "03:30"], Runs("0 30 2,3 * * ?", zone, day));
    }

    [Theory]
    [InlineData(Berlin, "2027-03-28")]
    [InlineData(NewYork, "2027-03-14")]
    public void Several_skipped_times_run_once(string zone, string day)
    {
        Assert.Equal(["03:00"], Runs("0 15,45 2 * * ?", zone, day));
        Assert.Equal(["03:00"], Runs("0 */10 2 * * ?", zone, day));
        Assert.Equal(["03:00"], Runs("0 * 2 * * ?", zone, day));
        Assert.Equal(["03:00"], Runs("0 0 2,3 * * ?", zone, day));
    }

    [Theory]
    [InlineData(Berlin, "2027-03-28")]
    [InlineData(NewYork, "2027-03-14")]
    public void Every_hour_at_half_past_runs_once_more_on_the_day_an_hour_is_skipped(string zone, string day) =>
        Assert.Equal(["01:30", "03:00", "03:30"], Runs("0 30 1-3 * * ?", zone, day));

    [Theory]
    [InlineData(Berlin, "2026-10-25", 2)]
    [InlineData(NewYork, "2026-11-01", 1)]
    public void A_doubled_time_runs_once_when_it_is_a_fixed_time_or_a_list(string zone, string day, int hour)
    {
        Assert.Equal([$"0{hour}:30"], Runs($"0 30 {hour} * * ?", zone, day));
        Assert.Equal([$"0{hour}:15", $"0{hour}:45"], Runs($"0 15,45 {hour} * * ?", zone, day));
        Assert.Equal(["01:30", "02:30"], Runs("0 30 1,2 * * ?", zone, day));
        Assert.Equal([$"0{hour}:30"], Runs($"0 30 {hour} ? * SUN", zone, day));
    }

    [Theory]
    [InlineData(Berlin, "2026-10-25", 2)]
    [InlineData(NewYork, "2026-11-01", 1)]
    public void A_doubled_time_runs_in_both_hours_when_a_step_a_range_or_a_star_spells_it(string zone, string day, int hour)
    {
        string[] twice = [$"0{hour}:00", $"0{hour}:30", $"0{hour}:00", $"0{hour}:30"];
        Assert.Equal(twice, Runs($"0 */30 {hour} * * ?", zone, day));
        Assert.Equal(twice, Runs($"0 0,30 {hour}-{hour} * * ?", zone, day));
        Assert.Equal(twice, Runs($"0 0,30 {hour}/12 * * ?", zone, day)[..4]);
        Assert.Equal(120, Runs($"0 * {hour} * * ?", zone, day).Length);
        Assert.Equal([$"0{hour}:30", $"0{hour}:30"], Runs($"0 30-30 {hour} * * ?", zone, day));
    }

    [Fact]
    public void The_engine_asked_anew_within_the_second_hour_names_a_time_of_it_once_more()
    {
        // So the next run is always asked for from the last one, never from now.
        var inSecondHour = new DateTimeOffset(2026, 10, 25, 2, 15, 0, TimeSpan.FromHours(1));
        var expression = new CronExpression("0 30 2 * * ?", TimeZoneInfo.FindSystemTimeZoneById(Berlin));

        Assert.Equal(inSecondHour.AddMinutes(15), expression.GetNextValidTimeAfter(inSecondHour));
        Assert.Equal(inSecondHour.AddMinutes(15).AddDays(1), expression.GetNextValidTimeAfter(inSecondHour.AddMinutes(-45)));
    }

    [Fact]
    public void Around_every_change_any_cron_text_runs_by_the_rule() =>
        Check(
            from time in CronTime.Any
            from zone in Gen.Elements(ClockRule.Berlin, ClockRule.NewYork)
            from change in Gen.Elements(zone.Changes)
            from seconds in Gen.Choose(-30 * 3600, 6 * 3600)
            let start = change.Moment.AddSeconds(seconds)
            select new Span(time, zone, start, change.Moment.AddHours(30))
        );

    [Fact]
    public void Through_a_year_any_cron_text_runs_by_the_rule() =>
        Check(
            from time in CronTime.Seldom
            from zone in Gen.Elements(ClockRule.Berlin, ClockRule.NewYork)
            from hours in Gen.Choose(0, 24)
            let start = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours)
            select new Span(time, zone, start, start.AddDays(365))
        );

    private static void Check(Gen<Span> spans) =>
        Prop.ForAll(Arb.From(spans), static span => Assert.Equal(span.ByTheRule(), span.ByTheEngine()))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    private static string[] Runs(string cron, string zone, string day)
    {
        var place = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var midnight = DateTime.Parse(day, CultureInfo.InvariantCulture);
        var from = new DateTimeOffset(midnight, place.GetUtcOffset(midnight));
        return
        [
            .. Engine(cron, zone, from.AddSeconds(-1), from.AddHours(6))
                .Select(run => TimeZoneInfo.ConvertTime(run, place).ToString("HH:mm", CultureInfo.InvariantCulture)),
        ];
    }

    private static IEnumerable<DateTimeOffset> Engine(string cron, string zone, DateTimeOffset from, DateTimeOffset to)
    {
        var expression = new CronExpression(cron, TimeZoneInfo.FindSystemTimeZoneById(zone));
        for (var run = expression.GetNextValidTimeAfter(from); run <= to; run = expression.GetNextValidTimeAfter(run.Value))
        {
            yield return run.Value.ToUniversalTime();
        }
    }

    private sealed record Span(CronTime Time, ClockRule Zone, DateTimeOffset From, DateTimeOffset To)
    {
        public override string ToString() => $"'{Time.Cron}' in {Zone.Name} from {From:u} to {To:u}";

        public List<DateTimeOffset> ByTheEngine() => [.. Engine(Time.Cron, Zone.Name, From, To)];

        public List<DateTimeOffset> ByTheRule()
        {
            // Asked within the second hour, the engine does not know what ran in the first.
            var inBothHours = Time.RunsInBothHours || From.AddSeconds(1) >= Zone.Changes.Single(change => !change.Forward).Moment;
            var runs = new SortedSet<DateTimeOffset>();
            for (var day = From.DateTime.Date.AddDays(-1); day <= To.DateTime.Date.AddDays(1); day = day.AddDays(1))
            {
                runs.UnionWith(Time.On(day).SelectMany(local => Zone.Moments(local, inBothHours)));
            }

            return [.. runs.Where(run => run > From && run <= To)];
        }
    }
}
