namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes the user who is looked at, or those who are paused or held.</summary>
internal static class UserSection
{
    public static Markup Write(ScheduleModel model) =>
        model.User is { } user ? Section(model.IsOwn ? "You" : "User", [UserCard.Write(model, user)])
        : model.Stopped.Items.Count > 0
            ? Section("Paused or held users", [.. model.Stopped.Items.Select(one => UserCard.Write(model, one)), More(model)])
        : Markup.None;

    private static Markup Section(string title, IReadOnlyList<Markup> cards) =>
        Markup.From(
            $"""<section aria-labelledby="users-title"><h2 id="users-title">{title}</h2><ul class="cards users">{cards}</ul></section>"""
        );

    private static Markup More(ScheduleModel model) =>
        Markup.When(model.Stopped.HasMore, """<li class="card">There are more. Look a user up by the id.</li>""");
}
