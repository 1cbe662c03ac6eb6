using ThreadsSdk.Auth;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>Decides by the kind of a failure what becomes of a post: wait and try again, ask for a login, or give up.</summary>
internal static class FailureJudge
{
    /// <summary>
    /// The number of attempts after which a failure that should have passed counts as lasting. With the delays between them that is half a day.
    /// </summary>
    public const int MostAttempts = 16;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static PublishOutcome Judge(Exception failure, int attempts, bool wasBegun)
    {
        var reason = Reason(failure);
        var ids = failure.TryGetPublishJournal(out var journal) ? IdsOf(journal) : [];
        var hasBegun = journal is null
            ? wasBegun
            : journal.Posts.Any(static post => post.PublishingSince is not null || post.PostId is not null);
        return failure switch
        {
            ThreadsAuthenticationException => PublishOutcome.Parked(
                ScheduleProblem.Login,
                $"{reason} The user has to log in again; retry it then.",
                ids
            ),
            ThreadsPermissionException => PublishOutcome.Parked(ScheduleProblem.Login, reason, ids),
            ThreadsRateLimitException or PublishQuotaException => PublishOutcome.Again(
                ScheduleProblem.Quota,
                WaitOf(failure, attempts),
                reason,
                hasBegun
            ) with
            {
                MayBeQuota = true,
            },
            PublishOutcomeUnknownException when attempts > 3 => PublishOutcome.Parked(
                ScheduleProblem.Unknown,
                $"{reason} If the post is on the profile, cancel this one; if not, retry it.",
                ids
            ),

            // The store is the database: what it cannot say now, it says later.
            PublishJournalStoreException or ThreadsCredentialStoreException => PublishOutcome.Again(
                ScheduleProblem.Passing,
                First,
                reason,
                hasBegun
            ),
            _ when attempts >= MostAttempts => PublishOutcome.Parked(
                ScheduleProblem.Refused,
                $"{attempts} attempts failed, the last with: {reason} Retry it, change it, or cancel it.",
                ids
            ),
            _ when IsPassing(failure) => PublishOutcome.Again(ScheduleProblem.Passing, WaitOf(failure, attempts), reason, hasBegun),
            ThreadsApiException { Error: null, Status: { } status } when (int)status is >= 400 and < 500 => PublishOutcome.Parked(
                ScheduleProblem.Refused,
                reason,
                ids
            ) with
            {
                MayBeQuota = true,
            },
            _ => PublishOutcome.Parked(ScheduleProblem.Refused, reason, ids),
        };
    }

    public static IEnumerable<string> IdsOf(PublishJournal journal) => journal.Posts.Select(static post => post.PostId).OfType<string>();

    private static bool IsPassing(Exception failure) =>
        failure switch
        {
            ThreadsTransportException or PublishTimeoutException or PublishOutcomeUnknownException or PublishedIdUnknownException => true,
            MediaHostException host => host.IsTransient,
            ThreadsProtocolException protocol => (int?)protocol.Status is not (>= 300 and < 500),
            ThreadsApiException { Error.Retry: ThreadsRetry.Never } => false,
            ThreadsApiException api => api.IsTransient
                || api.Error is not null && api.Error.Retry != ThreadsRetry.Never
                || api.Status is null
                || (int)api.Status >= 500,
            ContainerFailedException or ThreadsValidationException => false,
            PublishException => true,
            FileNotFoundException or DirectoryNotFoundException => false,
            IOException or TimeoutException => true,
            _ => false,
        };

    private static TimeSpan WaitOf(Exception failure, int attempts)
    {
        var delay = First * Math.Pow(2, Math.Min(attempts - 1, 12));
        var asked = failure is ThreadsApiException api ? api.RetryAfter ?? api.Usage?.TimeToRegainAccess : null;
        delay = delay < Longest ? delay : Longest;
        return asked > delay ? asked.Value : delay;
    }

    /// <summary>Says what failed. Only messages of this library are shown, because others could contain a secret.</summary>
    private static string Reason(Exception failure) =>
        failure switch
        {
            ThreadsApiException { Advice: { } advice } api when !api.Message.Contains(advice, StringComparison.Ordinal) =>
                $"{api.Message} {advice}",
            ThreadsException own => own.Message,
            FileNotFoundException or DirectoryNotFoundException => "A file of the post is not there.",
            _ => $"Publishing failed with {failure.GetType().Name}.",
        };
}
