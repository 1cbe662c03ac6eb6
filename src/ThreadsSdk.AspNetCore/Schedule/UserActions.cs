using Microsoft.AspNetCore.Http;
using ThreadsSdk.AspNetCore.Logging;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Pauses and resumes a user who is what the person saw.</summary>
internal static class UserActions
{
    public const int MaxReason = 200;

    public static async Task<ActionResult> PauseAsync(ActionContext context, IFormCollection form)
    {
        var reason = form["reason"].ToString().Trim();
        if (reason.Length > MaxReason || reason.Any(char.IsControl))
        {
            return ActionResult.Unreadable($"The reason may have {MaxReason} characters, in one line. Nothing was changed.");
        }

        var userId = form["user"].ToString();
        if (await FindProblemAsync(context, userId, isPaused: false).ConfigureAwait(false) is { } problem)
        {
            return problem;
        }

        await context.Scheduler.PauseAsync(userId, reason.Length == 0 ? null : reason, context.CancellationToken).ConfigureAwait(false);
        Log.ScheduleOfUserChanged(context.Logger, userId, "pause");
        return ActionResult.Done(1);
    }

    public static async Task<ActionResult> ResumeAsync(ActionContext context, IFormCollection form)
    {
        var userId = form["user"].ToString();
        if (await FindProblemAsync(context, userId, isPaused: true).ConfigureAwait(false) is { } problem)
        {
            return problem;
        }

        if (!await context.Scheduler.ResumeAsync(userId, context.CancellationToken).ConfigureAwait(false))
        {
            return Moved(isPaused: true);
        }

        Log.ScheduleOfUserChanged(context.Logger, userId, "resume");
        return ActionResult.Done(1);
    }

    private static async Task<ActionResult?> FindProblemAsync(ActionContext context, string userId, bool isPaused)
    {
        if (!ScheduleAddress.IsUserId(userId))
        {
            return ActionResult.Unreadable("The form names no user. Nothing was changed.");
        }

        var user = context.Scope.Holds(userId)
            ? await context.Scheduler.FindUserAsync(userId, context.CancellationToken).ConfigureAwait(false)
            : null;
        return user is null ? ActionResult.Moved(0, ["This user has no schedule. Nothing was changed."])
            : user.IsPaused == isPaused ? null
            : Moved(isPaused);
    }

    private static ActionResult Moved(bool isPaused) =>
        ActionResult.Moved(0, [isPaused ? "The user is not paused any more." : "The user is paused already.", "Nothing was changed."]);
}
