using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes why a post waits or is parked, and what to do.</summary>
internal static class ProblemLine
{
    public static Markup Write(ScheduleModel model, ScheduledPost post)
    {
        if (post.Problem is null && post.Reason is null && post.WaitsUntil is null)
        {
            return Markup.None;
        }

        var name = post.Problem is { } problem ? Markup.From($"<strong>{ScheduleWords.For(problem)}.</strong> ") : Markup.None;
        var advice =
            post is { State: ScheduledPostState.Parked, Problem: { } kind } ? Markup.From($"<br>{ScheduleWords.Advice(kind)}")
            : post.WaitsUntil is { } until ? Markup.From($"<br>It is tried again {Times.Full(until, model.Zone)}.")
            : Markup.None;
        return Markup.From($"""<p class="reason">{name}<bdi>{post.Reason}</bdi>{advice}</p>""");
    }
}
