using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Reporting;

/// <summary>Describes publications that failed or are incomplete.</summary>
internal static class PublishFailures
{
    /// <summary>Stopped, with a journal.</summary>
    public static Failure Read(UnfinishedException unfinished, CancellationToken cancellationToken)
    {
        var failure = FailureReader.Read(unfinished.InnerException!, cancellationToken);
        var step = string.Join('\n', new[] { failure.NextStep, unfinished.NextStep }.OfType<string>());
        var isSent = unfinished.Journal.Posts.Any(post => post is not { ContainerId: null, PublishingSince: null, PostId: null });
        return failure with
        {
            Message = Which(unfinished) + failure.Message,
            Code = failure.Code == ExitCode.Usage && isSent ? ExitCode.Unwritten : failure.Code,
            NextStep = step.Length == 0 ? null : step,
            Journal = unfinished.NextStep is null ? null : unfinished.Journal.Id,
            Published = [.. unfinished.Journal.Posts.Select(post => post.PostId).OfType<string>()],
        };
    }

    /// <summary>Names the post of a chain that an error of Threads is about. Errors of publishing itself name it already.</summary>
    private static string Which(UnfinishedException unfinished)
    {
        var posts = unfinished.Journal.Posts;
        var at = posts.ToList().FindIndex(post => post.PostId is null);
        return unfinished.InnerException is not ThreadsException or PublishException || posts.Length == 1 || at < 0
            ? ""
            : $"Post {at + 1} of {posts.Length} was not published. ";
    }

    /// <summary>The reason counts: what Threads answered, or that nothing came.</summary>
    public static Failure Read(PublishException failure, CancellationToken cancellationToken) =>
        failure switch
        {
            DuplicatePostException duplicate => new Failure(
                ExitCode.Usage,
                failure.Message,
                "Nothing was sent. "
                    + duplicate.Duplicate switch
                    {
                        { PostId: null, IsDraft: true, JournalId: { } id } =>
                            $"To publish the draft: threads post --publish {ShellWord.Quote(id)}\nFor another post of the same: --allow-duplicate",
                        { PostId: null, JournalId: { } id } =>
                            $"To go on with it: threads post --resume {ShellWord.Quote(id)}\nFor a second post of the same: --allow-duplicate",
                        _ => "To publish it all the same, add --allow-duplicate.",
                    }
            ),
            PublishQuotaException => new Failure(ExitCode.Api, failure.Message, "`threads quota --all` shows what is used."),
            PublishTimeoutException => new Failure(ExitCode.Network, failure.Message),
            PublishOutcomeUnknownException => new Failure(ExitCode.Network, failure.Message),
            { InnerException: IOException or UnauthorizedAccessException } => new Failure(ExitCode.Usage, failure.Message),
            { InnerException: ThreadsException reason } => FailureReader.Read(reason, cancellationToken) with { Message = failure.Message },
            _ => new Failure(ExitCode.Api, failure.Message),
        };
}
