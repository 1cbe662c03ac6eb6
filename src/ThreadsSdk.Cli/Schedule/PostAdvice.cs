using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Says what to do about a post of a schedule.</summary>
internal static class PostAdvice
{
    /// <param name="post">The post.</param>
    /// <param name="line">Writes the line that runs a command of the schedule for the post.</param>
    /// <returns>What to do; null when nothing is.</returns>
    public static string? For(ScheduledPost post, Func<string, string> line) =>
        (post.State, post.Problem) switch
        {
            (ScheduledPostState.Planned or ScheduledPostState.Publishing, ScheduleProblem.Quota or ScheduleProblem.Passing) =>
                "Nothing: it is tried again by itself.",
            (not ScheduledPostState.Parked, _) => null,
            (_, ScheduleProblem.Login) => $"Log in again: threads auth login\nThen: {line("run")}",
            (_, ScheduleProblem.Refused) => $"Cancel it, and add another in its place: {line("cancel")}\nOr try it again: {line("run")}",
            (_, ScheduleProblem.Unknown) =>
                $"Look at your profile. When the post is there: {line("cancel")}\nWhen it is not: {line("run")}",
            _ => $"Publish it now: {line("run")}\nOr at another time: {line("move")} --at 'tomorrow 8:00'\nOr not at all: {line("cancel")}",
        };
}
