using System.Diagnostics;
using ThreadsSdk.Http;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Traces publishing: a span for the run, and one for each step, around those of its requests.</summary>
internal static class PublishTelemetry
{
    private static readonly ActivitySource Source = new(ThreadsTelemetry.ActivitySourceName, Telemetry.Version);

    /// <summary>Starts the span of a run.</summary>
    public static Activity? Start(PublishJournal journal)
    {
        var activity = Source.StartActivity("Publish");
        activity?.SetTag("threads.publish.journal_id", journal.Id);
        activity?.SetTag("threads.publish.posts", journal.Posts.Length);
        return activity;
    }

    /// <summary>Starts the span of a step of a post.</summary>
    public static Activity? Start(PublishStage stage, PostHandle post, int? media = null)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity($"Publish.{stage}");
        activity?.SetTag("threads.publish.post_index", post.Index);
        activity?.SetTag("threads.publish.media_index", media);
        return activity;
    }

    /// <summary>Ends a span with a failure. Only messages of this library are recorded, because others could contain a secret.</summary>
    public static void Fail(Activity? activity, Exception failure)
    {
        activity?.SetTag("error.type", failure.GetType().FullName);
        activity?.SetStatus(ActivityStatusCode.Error, (failure as ThreadsException)?.Message);
    }
}
