using Spectre.Console;
using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Posts or replies for people.</summary>
internal static class MediaTable
{
    public static IRenderable Create(IReadOnlyList<Media> posts)
    {
        if (posts.Count == 0)
        {
            return new Text("Nothing found.\n");
        }

        var list = new Listing(new("id"), ListColumn.Quiet("at (UTC)"), new("by"), ListColumn.Quiet("kind"), ListColumn.Text("text"));
        foreach (var post in posts)
        {
            list.Add(
                post.Id,
                Plain.Time(post.Timestamp),
                post.Username is { } username ? "@" + username : null,
                post.MediaType?.ToString(),
                post.Text
            );
        }

        return list;
    }
}
