using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Reads what a page shows, and no more than it shows, however much is planned.</summary>
internal sealed class ScheduleReader(IThreadsScheduler scheduler, ScheduleAddress address, CancellationToken cancellationToken)
{
    public const int PageSize = 50;

    private const int MaxParked = 10;
    private const int MaxStopped = 20;
    private const int PostsOfMonthDay = 4;
    private const int PostsOfWeekDay = 8;

    public async Task<ScheduleModel> ReadAsync(string path, string home, DateTimeOffset now, bool isOwn)
    {
        var posts = await TakeAsync(Query() with { After = address.After, Descending = IsLatestFirst }, PageSize).ConfigureAwait(false);
        return new()
        {
            Path = path,
            Home = home,
            Address = address,
            Today = address.Zone.ToDay(now),
            IsOwn = isOwn,
            Posts = posts,
            Days = await ReadDaysAsync(posts).ConfigureAwait(false),
            Parked = await ReadParkedAsync().ConfigureAwait(false),
            User = address.UserId is { } id ? await scheduler.FindUserAsync(id, cancellationToken).ConfigureAwait(false) : null,
            Stopped = address.UserId is null ? await ReadStoppedAsync().ConfigureAwait(false) : Some<UserSchedule>.None,
        };
    }

    /// <summary>
    /// Gets a value indicating whether the latest come first: so it is for all times, unless the posts are still to come.
    /// </summary>
    private bool IsLatestFirst =>
        address.View == ScheduleView.All && address.State is not (ScheduledPostState.Planned or ScheduledPostState.Publishing);

    private ScheduleQuery Query() => Query(address.Period);

    private ScheduleQuery Query(SchedulePeriod? period) =>
        new()
        {
            UserId = address.UserId,
            State = address.State,
            From = period is null ? null : address.Zone.ToMoment(period.First),
            Until = period is null ? null : address.Zone.ToMoment(period.End),
        };

    private async Task<IReadOnlyList<CalendarDay>> ReadDaysAsync(Some<ScheduledPost> posts)
    {
        if (address is { View: ScheduleView.Day or ScheduleView.All } || address.Period is not { } period)
        {
            return [];
        }

        var count = address.View == ScheduleView.Month ? PostsOfMonthDay : PostsOfWeekDay;
        return posts.HasMore || address.After is not null
            ? await ReadEachDayAsync(period, count).ConfigureAwait(false)
            : Split(period, posts.Items, count);
    }

    /// <summary>The list has all posts of the period: nothing needs to be read again.</summary>
    private CalendarDay[] Split(SchedulePeriod period, IReadOnlyList<ScheduledPost> posts, int count)
    {
        var byDay = posts.ToLookup(post => address.Zone.ToDay(post.At));
        return [.. period.Days.Select(day => new CalendarDay(day, new([.. byDay[day].Take(count)], byDay[day].Skip(count).Any())))];
    }

    /// <summary>A day with many posts takes no place from the others.</summary>
    private async Task<IReadOnlyList<CalendarDay>> ReadEachDayAsync(SchedulePeriod period, int count)
    {
        var days = new List<CalendarDay>();
        foreach (var day in period.Days)
        {
            days.Add(new(day, await TakeAsync(Query(new(day, day.AddDays(1))), count).ConfigureAwait(false)));
        }

        return days;
    }

    private Task<Some<ScheduledPost>> ReadParkedAsync() =>
        address is { View: ScheduleView.All, State: ScheduledPostState.Parked }
            ? Task.FromResult(Some<ScheduledPost>.None)
            : TakeAsync(
                new()
                {
                    UserId = address.UserId,
                    State = ScheduledPostState.Parked,
                    Descending = true,
                },
                MaxParked
            );

    private Task<Some<UserSchedule>> ReadStoppedAsync() =>
        Some<UserSchedule>.TakeAsync(scheduler.ListStoppedUsersAsync(cancellationToken), MaxStopped, cancellationToken);

    private Task<Some<ScheduledPost>> TakeAsync(ScheduleQuery query, int count) =>
        Some<ScheduledPost>.TakeAsync(scheduler.ListAsync(query with { Limit = count + 1 }, cancellationToken), count, cancellationToken);
}
