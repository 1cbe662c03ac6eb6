using FsCheck;
using FsCheck.Fluent;

namespace ThreadsSdk.Scheduling.Tests;

/// <summary>The times of day of a cron text, with the values each of its fields stands for.</summary>
internal sealed record CronTime(CronField Second, CronField Minute, CronField Hour)
{
    private static readonly Gen<CronField> Seconds = Gen.Frequency(
        (6, Gen.Constant(CronField.Fixed(0))),
        (1, Gen.Constant(CronField.List([0, 30]))),
        (1, Gen.Constant(CronField.Step(0, 30, 59))),
        (1, Gen.Constant(CronField.Range(10, 11)))
    );

    public static readonly Gen<CronTime> Any =
        from second in Seconds
        from minute in CronField.Any(59)
        from hour in Gen.OneOf(CronField.Any(23), CronField.Any(4))
        select new CronTime(second, minute, hour);

    /// <summary>At most 48 times a day.</summary>
    public static readonly Gen<CronTime> Seldom =
        from minute in CronField.FixedOrList(59)
        from hour in Gen.OneOf(CronField.Any(23), CronField.Any(4))
        select new CronTime(CronField.Fixed(0), minute, hour);

    public string Cron => $"{Second.Text} {Minute.Text} {Hour.Text} * * ?";

    /// <summary>One step, range or star in any of the fields decides for the whole text.</summary>
    public bool RunsInBothHours => Second.Spreads || Minute.Spreads || Hour.Spreads;

    public IEnumerable<DateTime> On(DateTime day) =>
        from hour in Hour.Values
        from minute in Minute.Values
        from second in Second.Values
        select day.AddHours(hour).AddMinutes(minute).AddSeconds(second);
}

/// <summary>A field of a cron text; one that spreads is a step, a range or a star.</summary>
internal sealed record CronField(string Text, int[] Values, bool Spreads)
{
    public static CronField Fixed(int value) => new($"{value}", [value], Spreads: false);

    public static CronField List(int[] values) => new(string.Join(',', values), [.. values.Distinct()], Spreads: false);

    public static CronField Range(int from, int to) => new($"{from}-{to}", [.. Enumerable.Range(from, to - from + 1)], Spreads: true);

    public static CronField Step(int from, int step, int last) =>
        new(
            $"{(from == 0 ? "*" : from)}/{step}",
            [.. Enumerable.Range(0, last + 1).Where(value => value >= from && (value - from) % step == 0)],
            Spreads: true
        );

    public static CronField Star(int last) => new("*", [.. Enumerable.Range(0, last + 1)], Spreads: true);

    public static Gen<CronField> FixedOrList(int last) =>
        Gen.OneOf(
            Gen.Choose(0, last).Select(Fixed),
            from first in Gen.Choose(0, last)
            from second in Gen.Choose(0, last)
            select List([first, second])
        );

    /// <summary>Values up to one; a step or a star goes on to the end of the minute, hour or day.</summary>
    public static Gen<CronField> Any(int last)
    {
        var end = last == 59 ? 59 : 23;
        return Gen.Frequency(
            (4, FixedOrList(last)),
            (
                2,
                from first in Gen.Choose(0, last)
                from second in Gen.Choose(0, last)
                select Range(Math.Min(first, second), Math.Max(first, second))
            ),
            (2, from first in Gen.Choose(0, last) from step in Gen.Elements(2, 3, 7, 15, 20) select Step(first, step, end)),
            (1, Gen.Constant(Star(end)))
        );
    }
}
