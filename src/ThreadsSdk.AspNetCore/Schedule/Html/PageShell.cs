namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes the page as a whole.</summary>
internal static class PageShell
{
    public static Markup Write(ScheduleModel model, string nonce)
    {
        var title = model.IsOwn ? "Your schedule" : "Schedule";
        return Markup.From(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · {model.Address.Period?.Title ?? "All times"}</title>
            <link rel="icon" href="data:,">
            <style nonce="{nonce}">{Stylesheet.Content}</style>
            </head>
            <body>
            <a class="skip" href="#posts">Skip to the posts</a>
            <header>
            <div><a class="home" href="{model.Home}">To the app</a><h1><a href="{model.Page}">{title}</a></h1></div>
            {FilterForm.Write(model)}
            </header>
            <main>
            {NoticeBox.Write(model.Notice)}
            {ParkedSection.Write(model)}
            {UserSection.Write(model)}
            {PeriodBar.Write(model)}
            {CalendarGrid.Write(model)}
            {PostSection.Write(model)}
            </main>
            </body>
            </html>

            """
        );
    }
}
