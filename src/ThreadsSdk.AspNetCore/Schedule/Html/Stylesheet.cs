namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Provides the look of the page.</summary>
internal static class Stylesheet
{
    public static Markup Content { get; } = Read();

    private static Markup Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("schedule/schedule.css")!;
        using var reader = new StreamReader(stream);
        return Markup.Trusted(reader.ReadToEnd());
    }
}
