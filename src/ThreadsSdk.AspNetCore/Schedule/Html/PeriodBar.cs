namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes the days shown, with links to those before and after, and to shorter and longer times.</summary>
internal static class PeriodBar
{
    private static readonly (ScheduleView View, string Name)[] Views =
    [
        (ScheduleView.Day, "Day"),
        (ScheduleView.Week, "Week"),
        (ScheduleView.Month, "Month"),
        (ScheduleView.All, "All times"),
    ];

    public static Markup Write(ScheduleModel model) =>
        Markup.From(
            $"""
            <div class="period">
            <h2>{model.Address.Period?.Title ?? "All times"}</h2>
            <nav aria-label="Time shown" class="tabs">{Views.Select(view => Tab(model, view.View, view.Name))}</nav>
            {Steps(model)}
            </div>
            """
        );

    private static Markup Tab(ScheduleModel model, ScheduleView view, string name)
    {
        var isCurrent = view == model.Address.View;
        var link = model.Link(model.Address with { View = view, After = null });
        return Markup.From($"""<a href="{link}"{Markup.When(isCurrent, " aria-current=\"true\"")}>{name}</a>""");
    }

    private static Markup Steps(ScheduleModel model)
    {
        if (model.Address.Period is not { } period)
        {
            return Markup.None;
        }

        return Markup.From(
            $"""
            <nav aria-label="Other days" class="tabs">
            <a href="{To(period.First.AddDays(-1))}" rel="prev">Earlier</a>
            <a href="{To(model.Today)}">Today</a>
            <a href="{To(period.End)}" rel="next">Later</a>
            </nav>
            """
        );

        string To(DateOnly day) => model.Link(model.Address with { Day = day, After = null });
    }
}
