using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes what can be done with one post. What cannot be undone is a click further away.</summary>
internal static class PostForms
{
    public static Markup Write(ScheduleModel model, ScheduledPost post, bool isOpen)
    {
        if (!ScheduleWords.IsOpen(post.State))
        {
            return Markup.None;
        }

        var seen = Markup.From($"""<input type="hidden" name="post" value="{SeenPost.Write(post)}">""");
        var name = Markup.From($"""<span class="hidden"> post {post.Id}</span>""");
        var time = Times.Field(post.At, model.Zone);
        var run = post.State == ScheduledPostState.Parked ? "Retry" : "Publish now";
        return Markup.From(
            $"""
            <details{Markup.When(isOpen, " open")}>
            <summary>Actions<span class="hidden"> for post {post.Id}</span></summary>
            <div class="forms">
            <form method="post" action="{model.Action("run")}">{seen}<button>{run}{name}</button></form>
            <form method="post" action="{model.Action("move")}">{seen}
            <input type="datetime-local" name="at" required value="{time}" aria-label="New time of post {post.Id}, {model.Zone.Id}">
            <button>Move{name}</button></form>
            <form method="post" action="{model.Action("cancel")}">{seen}<button class="danger">Cancel{name}</button></form>
            </div></details>
            """
        );
    }
}
