namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Writes what was done, or why it was not.</summary>
internal static class NoticeBox
{
    public static Markup Write(Notice? notice)
    {
        if (notice is null)
        {
            return Markup.None;
        }

        var lines = notice.Lines.Select(static line => Markup.From($"<p>{line}</p>"));
        return notice.IsProblem
            ? Markup.From($"""<div class="notice problem" role="alert">{lines}</div>""")
            : Markup.From($"""<div class="notice" role="status">{lines}</div>""");
    }
}
