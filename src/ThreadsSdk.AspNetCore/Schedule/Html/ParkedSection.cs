using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes the posts that wait for a person.</summary>
internal static class ParkedSection
{
    public static Markup Write(ScheduleModel model)
    {
        if (model.Parked.Items.Count == 0)
        {
            return Markup.None;
        }

        var all = model.Link(model.Address with { View = ScheduleView.All, State = ScheduledPostState.Parked, After = null });
        return Markup.From(
            $"""
            <section aria-labelledby="parked-title" class="attention">
            <h2 id="parked-title">Parked, to be looked at</h2>
            <ul class="cards">{model.Parked.Items.Select(post => PostCard.WriteParked(model, post))}</ul>
            {(model.Parked.HasMore ? Markup.From($"""<p><a href="{all}">All parked posts</a></p>""") : Markup.None)}
            </section>
            """
        );
    }
}
