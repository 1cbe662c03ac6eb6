using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes what holds for all posts of a user, and the form that pauses or resumes them.</summary>
internal static class UserCard
{
    public static Markup Write(ScheduleModel model, UserSchedule user) =>
        Markup.From(
            $"""
            <li class="card {(user.IsPaused || user.HeldUntil is not null ? "stopped" : "running")}">
            <div class="head"><h3>{Name(model, user)}</h3><span class="state">{State(model, user)}</span></div>
            {(user.Reason is null ? Markup.None : Markup.From($"""<p class="reason"><bdi>{user.Reason}</bdi></p>"""))}
            <p class="facts">
            <span>Left within 24 hours: {user.PostsLeft} posts</span>
            <span>{user.RepliesLeft} replies</span>
            <span>{user.DeletionsLeft} deletions</span>
            {Next(model, user)}
            </p>
            {(user.IsPaused ? Resume(model, user) : Pause(model, user))}
            </li>
            """
        );

    private static Markup Name(ScheduleModel model, UserSchedule user) =>
        model.IsOwn
            ? Markup.Literal("Your posts")
            : Markup.From(
                $"""<a href="{model.Link(model.Address with { UserId = user.UserId, After = null })}"><bdi>{user.UserId}</bdi></a>"""
            );

    private static Markup State(ScheduleModel model, UserSchedule user) =>
        user.IsPaused ? Markup.Literal("Paused")
        : user.HeldUntil is { } until ? Markup.From($"Held until {Times.Full(until, model.Zone)}")
        : Markup.Literal("Running");

    private static Markup Next(ScheduleModel model, UserSchedule user) =>
        user.NextAt is { } next ? Markup.From($"<span>Next {Times.Full(next, model.Zone)}</span>") : Markup.None;

    private static Markup Resume(ScheduleModel model, UserSchedule user) =>
        Markup.From(
            $"""
            <form method="post" action="{model.Action("resume")}" class="forms">
            <input type="hidden" name="user" value="{user.UserId}">
            <button>Resume{Hidden(model, user)}</button>
            </form>
            """
        );

    private static Markup Pause(ScheduleModel model, UserSchedule user) =>
        Markup.From(
            $"""
            <form method="post" action="{model.Action("pause")}" class="forms">
            <input type="hidden" name="user" value="{user.UserId}">
            <input name="reason" maxlength="{UserActions.MaxReason}" placeholder="Reason, to be shown here"
            aria-label="Reason for pausing" autocomplete="off">
            <button>Pause{Hidden(model, user)}</button>
            </form>
            """
        );

    private static Markup Hidden(ScheduleModel model, UserSchedule user) =>
        model.IsOwn
            ? Markup.Literal("<span class=\"hidden\"> your posts</span>")
            : Markup.From($"""<span class="hidden"> user {user.UserId}</span>""");
}
