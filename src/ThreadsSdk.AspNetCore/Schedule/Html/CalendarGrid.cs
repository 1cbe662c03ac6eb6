using System.Globalization;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes the calendar: a list of days, which is laid out as weeks where there is room.</summary>
internal static class CalendarGrid
{
    public static Markup Write(ScheduleModel model)
    {
        if (model.Days.Count == 0)
        {
            return Markup.None;
        }

        var listed = model.Posts.Items.Select(static post => post.Id).ToHashSet();
        return Markup.From(
            $"""
            <ol class="calendar {ScheduleAddress.Key(model.Address.View)}">
            {model.Days.Select(day => Day(model, day, listed))}
            </ol>
            """
        );
    }

    private static Markup Day(ScheduleModel model, CalendarDay day, HashSet<long> listed)
    {
        var isToday = day.Date == model.Today;
        var link = model.Link(model.Address with { View = ScheduleView.Day, Day = day.Date, After = null });
        var date = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = day.Date.ToString("ddd d MMM", CultureInfo.InvariantCulture);
        return Markup.From(
            $"""
            <li class="on{SchedulePeriod.Weekday(day.Date)}{Markup.When(isToday, " today")}{Markup.When(
                day.Posts.Items.Count == 0,
                " empty"
            )}">
            <h3><a href="{link}"{Markup.When(isToday, " aria-current=\"date\"")}><time datetime="{date}">{name}</time></a></h3>
            {day.Posts.Items.Select(post => Entry(model, post, listed))}
            {(
                day.Posts.HasMore
                    ? Markup.From($"""<a class="more" href="{link}">More<span class="hidden"> posts of {name}</span></a>""")
                    : Markup.None
            )}
            </li>
            """
        );
    }

    /// <summary>Leads to the post in the list below, or on a page of its day that begins with it.</summary>
    private static Markup Entry(ScheduleModel model, ScheduledPost post, HashSet<long> listed)
    {
        var page = listed.Contains(post.Id)
            ? ""
            : model.Link(
                model.Address with
                {
                    View = ScheduleView.Day,
                    Day = model.Zone.ToDay(post.At),
                    After = new(post.At, post.Id - 1),
                }
            );
        return Markup.From(
            $"""
            <a class="entry {ScheduleWords.Key(post.State)}" href="{page}#post-{post.Id}">
            {Times.Short(post.At, model.Zone)} <span class="hidden">{ScheduleWords.For(post.State)}:</span>
            <bdi>{PostText.Short(post.Plan, 60)}</bdi>
            </a>
            """
        );
    }
}
