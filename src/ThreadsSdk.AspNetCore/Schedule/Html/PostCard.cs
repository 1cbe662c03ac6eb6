using System.Globalization;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes a post with what became of it and what can be done.</summary>
internal static class PostCard
{
    private const int Length = 160;

    /// <summary>Writes a post of the list.</summary>
    public static Markup Write(ScheduleModel model, ScheduledPost post)
    {
        var choice = ScheduleWords.IsOpen(post.State)
            ? Markup.From(
                $"""<input type="checkbox" form="chosen" name="post" value="{SeenPost.Write(post)}" aria-label="Choose post {post.Id}">"""
            )
            : Markup.None;
        return Write(model, post, "post", choice, isOpen: false);
    }

    /// <summary>Writes a post that somebody has to look at.</summary>
    public static Markup WriteParked(ScheduleModel model, ScheduledPost post) => Write(model, post, "parked", Markup.None, isOpen: true);

    private static Markup Write(ScheduleModel model, ScheduledPost post, string place, Markup choice, bool isOpen) =>
        Markup.From(
            $"""
            <li id="{place}-{post.Id}" class="card {ScheduleWords.Key(post.State)}">
            <div class="head">
            {choice}<h3>{Times.Full(post.At, model.Zone)}</h3>
            <span class="state">{ScheduleWords.For(post.State)}</span>
            {User(model, post)}
            </div>
            <p class="text"><bdi>{PostText.Short(post.Plan, Length)}</bdi></p>
            {Whole(post)}
            {ProblemLine.Write(model, post)}
            <div class="foot"><p class="facts">{Facts(model, post)}</p>{PostForms.Write(model, post, isOpen)}</div>
            </li>
            """
        );

    private static Markup User(ScheduleModel model, ScheduledPost post)
    {
        var link = model.Link(model.Address with { UserId = post.UserId, After = null });
        return model.IsOwn
            ? Markup.None
            : Markup.From($"""<a class="user" href="{link}"><span class="hidden">User </span><bdi>{post.UserId}</bdi></a>""");
    }

    private static Markup Whole(ScheduledPost post)
    {
        var texts = post.Plan.Posts.Select(PostText.Whole).ToList();
        return texts.Count == 1 && PostText.Short(post.Plan, Length) == texts[0]
            ? Markup.None
            : Markup.From(
                $"""
                <details><summary>Whole text<span class="hidden"> of post {post.Id}</span></summary>
                <ol class="parts">{texts.Select(static text => Markup.From($"<li><bdi>{text}</bdi></li>"))}</ol></details>
                """
            );
    }

    private static IEnumerable<Markup> Facts(ScheduleModel model, ScheduledPost post) =>
        Lines(model, post).Select(static fact => Markup.From($"<span>{fact}</span>"));

    private static IEnumerable<Markup> Lines(ScheduleModel model, ScheduledPost post)
    {
        yield return Markup.From($"Post {post.Id}");
        foreach (var extra in PostText.Extras(post.Plan))
        {
            yield return Markup.From($"{extra}");
        }

        if (post.RecurringName is { } name)
        {
            yield return Markup.From($"Recurring: <bdi>{name}</bdi>");
        }

        if (post.Attempts > 0)
        {
            yield return Markup.From($"{post.Attempts} {(post.Attempts == 1 ? "attempt" : "attempts")}");
        }

        if (post.SettledAt is { } settled)
        {
            yield return Markup.From($"{ScheduleWords.For(post.State)} {Times.Full(settled, model.Zone)}");
        }

        if (post.PostIds.Length > 0)
        {
            yield return Markup.From($"On Threads: {string.Join(", ", post.PostIds)}");
        }

        if (post.EqualPostId is { } equal)
        {
            yield return Markup.From($"Equal to post {equal.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
