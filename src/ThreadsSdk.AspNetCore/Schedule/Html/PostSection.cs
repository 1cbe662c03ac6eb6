namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes the list of posts, with what can be done with several at once.</summary>
internal static class PostSection
{
    public static Markup Write(ScheduleModel model)
    {
        var items = model.Posts.Items;
        return Markup.From(
            $"""
            <section id="posts" aria-labelledby="posts-title" tabindex="-1">
            <h2 id="posts-title">Posts</h2>
            {(items.Any(static post => ScheduleWords.IsOpen(post.State)) ? Chosen(model) : Markup.None)}
            {(
                items.Count == 0
                    ? Markup.Literal("<p>Nothing here.</p>")
                    : Markup.From($"""<ul class="cards">{items.Select(post => PostCard.Write(model, post))}</ul>""")
            )}
            {Pages(model)}
            </section>
            """
        );
    }

    private static Markup Chosen(ScheduleModel model) =>
        Markup.From(
            $"""
            <form id="chosen" method="post" action="{model.Action("move")}" class="chosen">
            <span>With the chosen posts:</span>
            <input type="datetime-local" name="at" aria-label="New time of the chosen posts, {model.Zone.Id}">
            <button>Move<span class="hidden"> the chosen posts</span></button>
            <button formaction="{model.Action("run")}">Publish now<span class="hidden"> the chosen posts</span></button>
            <button formaction="{model.Action("cancel")}" class="danger">Cancel<span class="hidden"> the chosen posts</span></button>
            </form>
            """
        );

    private static Markup Pages(ScheduleModel model)
    {
        var first = model.Address.After is null
            ? Markup.None
            : Markup.From($"""<a href="{model.Link(model.Address with { After = null })}">First page</a>""");
        var next = model.Posts is { HasMore: true, Items: [.., var last] }
            ? Markup.From($"""<a href="{model.Link(model.Address with { After = new(last.At, last.Id) })}" rel="next">Next page</a>""")
            : Markup.None;
        return Markup.From($"""<nav class="tabs" aria-label="Pages">{first}{next}</nav>""");
    }
}
