using ThreadsSdk.Cli.Output;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Steps of publishing in words.</summary>
internal static class ProgressText
{
    public static string Describe(PublishProgress progress) => $"{Subject(progress)}: {What(progress)}";

    /// <summary>Names the post or item that a step is about.</summary>
    public static string Subject(PublishProgress progress)
    {
        var posts = progress.Journal.Posts;
        if (progress.PostIndex is not { } post)
        {
            return posts.Length == 1 ? "post" : "all posts";
        }

        var name = posts.Length == 1 ? "post" : $"post {post + 1} of {posts.Length}";
        return progress.MediaIndex is not { } media || posts[post].Media.Length == 1
            ? name
            : $"{name}, item {media + 1} of {posts[post].Media.Length}";
    }

    public static string What(PublishProgress progress) =>
        progress.Stage switch
        {
            PublishStage.AwaitLease => "waiting for another process that publishes the same",
            PublishStage.CheckMedia => "looking at the image or video",
            PublishStage.FindDuplicate => "looking whether the same is out already",
            PublishStage.DuplicateFound => "the same is out already, as "
                + $"{Plain.Harmless(progress.Duplicate is { } same ? same.Permalink ?? same.PostId ?? same.JournalId ?? "" : "")}",
            PublishStage.CheckQuota => progress.Wait is { } wait ? $"waiting {Plain.Duration(wait)} for the quota" : "reading the quota",
            PublishStage.HostMedia => "putting the file where Threads can fetch it",
            PublishStage.CreateContainer => "making its container",
            PublishStage.AwaitContainer =>
                $"waiting for its container ({Plain.Harmless(progress.Status?.ToString() ?? "no response yet")})",
            PublishStage.AwaitPropagation => "waiting until Threads finds what it needs",
            PublishStage.PublishContainer => "publishing",
            PublishStage.FindOutcome => "a response was lost, so Threads is asked what became of it",
            PublishStage.Resplit => "Threads counts the text as too long, so the rest is cut more strictly",
            PublishStage.DropLinkCard => "Threads can make no card for the link, so it is posted without",
            PublishStage.Published => $"out as {Plain.Harmless(IdOf(progress) ?? Plain.Missing)}",
            PublishStage.CleanUp => "deleting the files that Threads has fetched",
            _ => progress.Stage.ToString(),
        };

    private static string? IdOf(PublishProgress progress) => progress.PostIndex is { } post ? progress.Journal.Posts[post].PostId : null;
}
