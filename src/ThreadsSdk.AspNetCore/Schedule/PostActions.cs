using System.Globalization;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.AspNetCore.Logging;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Moves, publishes and cancels the chosen posts: all of them, or none if one is not what the person saw.</summary>
internal static class PostActions
{
    private const int MaxPosts = 100;

    private delegate Task<ScheduledPost?> Change(long id, CancellationToken cancellationToken);

    public static Task<ActionResult> MoveAsync(ActionContext context, IFormCollection form) =>
        FindMoment(form["at"], context.Zone) is { } at
            ? ChangeAsync(context, form, "move", (id, cancellationToken) => context.Scheduler.MoveAsync(id, at, cancellationToken))
            : Task.FromResult(ActionResult.Unreadable("Say when: a day and a time, such as 2027-01-31T08:30. Nothing was changed."));

    public static Task<ActionResult> RunAsync(ActionContext context, IFormCollection form) =>
        ChangeAsync(context, form, "run", context.Scheduler.RunNowAsync);

    public static Task<ActionResult> CancelAsync(ActionContext context, IFormCollection form) =>
        ChangeAsync(context, form, "cancel", context.Scheduler.CancelAsync);

    private static async Task<ActionResult> ChangeAsync(ActionContext context, IFormCollection form, string name, Change change)
    {
        var values = form["post"];
        var seen = values.Take(MaxPosts + 1).Select(SeenPost.Parse).OfType<SeenPost>().DistinctBy(static post => post.Id).ToList();
        if (values.Count is 0 or > MaxPosts || seen.Count < values.Count)
        {
            return ActionResult.Unreadable(
                values.Count == 0
                    ? "Choose at least one post. Nothing was changed."
                    : $"Choose up to {MaxPosts} posts, each once. Nothing was changed."
            );
        }

        var moved = await FindMovedAsync(context, seen).ConfigureAwait(false);
        if (moved.Count > 0)
        {
            return ActionResult.Moved(0, [.. moved, "Nothing was changed."]);
        }

        var done = 0;
        foreach (var post in seen)
        {
            if (await TryAsync(change, post, context.CancellationToken).ConfigureAwait(false) is { } problem)
            {
                moved.Add(problem);
                continue;
            }

            Log.ScheduledPostChanged(context.Logger, post.Id, name);
            done++;
        }

        return moved.Count == 0 ? ActionResult.Done(done) : ActionResult.Moved(done, moved);
    }

    private static async Task<List<string>> FindMovedAsync(ActionContext context, IReadOnlyList<SeenPost> seen)
    {
        var moved = new List<string>();
        foreach (var post in seen)
        {
            var now = await context.Scope.FindAsync(context.Scheduler, post.Id, context.CancellationToken).ConfigureAwait(false);
            if (now?.State != post.State || !ScheduleWords.IsOpen(post.State))
            {
                moved.Add(Describe(post, now));
            }
        }

        return moved;
    }

    /// <summary>Between the look and the change, a worker may begin a post.</summary>
    private static async Task<string?> TryAsync(Change change, SeenPost post, CancellationToken cancellationToken)
    {
        try
        {
            return await change(post.Id, cancellationToken).ConfigureAwait(false) is null ? Describe(post, now: null) : null;
        }
        catch (ScheduleConflictException e)
        {
            return e.Post is { } now ? Describe(post, now) : e.Message;
        }
    }

    private static string Describe(SeenPost post, ScheduledPost? now)
    {
        var seen = ScheduleWords.For(post.State);
        var what =
            now is null ? "is not in the schedule."
            : now.State == post.State ? $"is \u201c{ScheduleWords.For(now.State)}\u201d: nothing can be done about it here."
            : $"was left as it is: it was \u201c{seen}\u201d, and is \u201c{ScheduleWords.For(now.State)}\u201d now.";
        return string.Create(CultureInfo.InvariantCulture, $"Post {post.Id} {what}");
    }

    private static DateTimeOffset? FindMoment(string? text, ScheduleZone zone) =>
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var local
        ) && local.Year is >= 2000 and < 3000
            ? zone.ToMoment(local)
            : null;
}
