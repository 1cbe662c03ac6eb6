using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Lists posts of a schedule for people.</summary>
internal static class PostTable
{
    public static IRenderable Create(IReadOnlyList<ScheduledPost> posts, Func<string, string> userName)
    {
        if (posts.Count == 0)
        {
            return new Text("Nothing found.\n");
        }

        var list = new Listing(ListColumn.Number("id"), new("at (UTC)"), new("state"), ListColumn.Quiet("user"), ListColumn.Text("text"));
        foreach (var post in posts)
        {
            list.Add(
                post.Id.ToString(CultureInfo.InvariantCulture),
                Plain.Time(post.At),
                State(post),
                userName(post.UserId),
                PostText.Summary(post.Plan)
            );
        }

        var parked = posts.Count(post => post.State == ScheduledPostState.Parked);
        list.Below = parked == 0 ? null : new Text($"  {parked} parked: `threads schedule show ID` says why, and what to do.\n");
        return list;
    }

    private static string State(ScheduledPost post) =>
        post is { State: ScheduledPostState.Planned, Problem: not null } ? "waiting" : PostText.Word(post.State);
}
