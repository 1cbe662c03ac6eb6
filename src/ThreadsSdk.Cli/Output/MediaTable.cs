using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Posts or replies for people.</summary>
internal static class MediaTable
{
    public static IRenderable Of(IReadOnlyList<Media> posts)
    {
        if (posts.Count == 0)
            return new Text("Nothing found.\n");

        var table = Tables.Create()
            .AddColumns(Tables.Left("id"), Tables.Left("at (UTC)"), Tables.Left("by"), Tables.Left("kind"), Tables.Wide("text"));
        foreach (var post in posts)
        {
            table.AddRow(
                Plain.Cell(post.Id),
                new Text(Plain.Time(post.Timestamp), Tables.Quiet),
                Plain.Cell(post.Username is { } username ? "@" + username : null),
                new Text(Plain.Harmless(post.MediaType?.ToString() ?? Plain.Missing), Tables.Quiet),
                Plain.Cell(Plain.OneLine(post.Text)));
        }

        return table;
    }
}
