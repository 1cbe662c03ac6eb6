using System.Globalization;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents what a page shows, as its address says.</summary>
internal sealed record ScheduleAddress
{
    public const int MaxUserId = 256;

    private const string DayFormat = "yyyy-MM-dd";

    public ScheduleView View { get; init; } = ScheduleView.Week;

    public required DateOnly Day { get; init; }

    public ScheduleZone Zone { get; init; } = ScheduleZone.Utc;

    public string? UserId { get; init; }

    public ScheduledPostState? State { get; init; }

    /// <summary>Gets the place in the list behind which the page begins.</summary>
    public SchedulePlace? After { get; init; }

    public SchedulePeriod? Period => SchedulePeriod.From(View, Day);

    /// <summary>Gets the words for a view in an address.</summary>
    public static string Key(ScheduleView view) =>
        view switch
        {
            ScheduleView.Day => "day",
            ScheduleView.Month => "month",
            ScheduleView.All => "all",
            _ => "week",
        };

    /// <summary>Determines whether a text can be the id of a user, and be stored.</summary>
    public static bool IsUserId(string text) => text.Length is > 0 and <= MaxUserId && !text.Any(char.IsControl);

    /// <summary>Reads an address. What cannot be read is left out, and told.</summary>
    public static ScheduleAddress Read(IQueryCollection query, DateTimeOffset now, List<string> problems)
    {
        var zone = ReadZone(query, problems);
        return new()
        {
            Zone = zone,
            View = Read(query, "view", static text => FindView(text), "is day, week, month or all", problems) ?? ScheduleView.Week,
            Day = Read(query, "day", FindDay, "is a day from 2000 to 2999 such as 2027-01-31", problems) ?? zone.ToDay(now),
            UserId = ReadUser(query, problems),
            State = Read(query, "state", ScheduleWords.FindState, "is planned, publishing, published, parked or canceled", problems),
            After = Read(query, "after", FindPlace, "is made by the links of the page", problems),
        };
    }

    public string ToQuery()
    {
        var query = QueryString
            .Create("view", Key(View))
            .Add("day", Day.ToString(DayFormat, CultureInfo.InvariantCulture))
            .Add("zone", Zone.Id);
        query = UserId is null ? query : query.Add("user", UserId);
        query = State is { } state ? query.Add("state", ScheduleWords.Key(state)) : query;
        query = After is { } after
            ? query.Add("after", string.Create(CultureInfo.InvariantCulture, $"{after.At.UtcTicks}-{after.Id}"))
            : query;
        return query.ToUriComponent();
    }

    private static ScheduleZone ReadZone(IQueryCollection query, List<string> problems)
    {
        var id = query["zone"].ToString().Trim();
        if (id.Length == 0)
        {
            return ScheduleZone.Utc;
        }

        if (ScheduleZone.TryFind(id, out var zone))
        {
            return zone;
        }

        problems.Add("There is no such time zone, so times are those of UTC. Zones have the names of IANA, such as Europe/Berlin.");
        return ScheduleZone.Utc;
    }

    private static string? ReadUser(IQueryCollection query, List<string> problems)
    {
        var id = query["user"].ToString().Trim();
        if (id.Length == 0 || IsUserId(id))
        {
            return id.Length == 0 ? null : id;
        }

        problems.Add("The user in the address is no id of a user.");
        return null;
    }

    private static T? Read<T>(IQueryCollection query, string name, Func<string, T?> find, string rule, List<string> problems)
        where T : struct
    {
        var text = query[name].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var value = find(text);
        if (value is null)
        {
            problems.Add($"The {name} in the address {rule}.");
        }

        return value;
    }

    private static ScheduleView? FindView(string text)
    {
        foreach (var view in Enum.GetValues<ScheduleView>())
        {
            if (Key(view) == text)
            {
                return view;
            }
        }

        return null;
    }

    private static DateOnly? FindDay(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and < 3000
            ? day
            : null;

    private static SchedulePlace? FindPlace(string text)
    {
        var parts = text.Split('-', 2);
        return
            parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new SchedulePlace(new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }
}
