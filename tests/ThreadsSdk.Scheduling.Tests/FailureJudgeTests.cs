using System.Net;
using ThreadsSdk.Auth;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Drains;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public sealed class FailureJudgeTests
{
    public static TheoryData<Exception> Passing =>
        [
            new ThreadsTransportException("The connection was lost."),
            new ThreadsApiException("Threads failed.") { Status = HttpStatusCode.InternalServerError },
            new ThreadsApiException("Try again.") { Status = HttpStatusCode.BadRequest, IsTransient = true },
            new ThreadsProtocolException("It is no JSON.") { Status = HttpStatusCode.BadGateway },
            new PublishTimeoutException("It took too long."),
            new PublishOutcomeUnknownException("The response was lost."),
            new PublishedIdUnknownException("Its id is not shown yet."),
            new PublishJournalStoreException("The database is away."),
            new ThreadsCredentialStoreException("The database is away."),
            new MediaHostException("The host is away.") { IsTransient = true },
        ];

    public static TheoryData<Exception> Refused =>
        [
            new ThreadsValidationException([new ValidationError("text", "is too long")]),
            new ThreadsInvalidRequestException("Not like this.")
            {
                Status = HttpStatusCode.BadRequest,
                Error = ThreadsError.InvalidParameter,
            },
            new ContainerFailedException("Threads cannot process the video."),
            new MediaHostException("The host refuses the file."),
            new FileNotFoundException("secret-name.jpg"),
            new InvalidOperationException("with a secret"),
        ];

    [Theory]
    [MemberData(nameof(Passing))]
    public void Failure_that_passes_is_tried_again(Exception failure)
    {
        var outcome = FailureJudge.Judge(failure, attempts: 1, wasBegun: false);

        Assert.Equal(ScheduleProblem.Passing, outcome.Hold?.Problem);
        Assert.InRange(outcome.Hold!.For, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Failure_that_stays_is_parked_without_what_could_be_secret(Exception failure)
    {
        var outcome = FailureJudge.Judge(failure, attempts: 1, wasBegun: false);

        Assert.Equal((ScheduledPostState.Parked, ScheduleProblem.Refused), (outcome.Settlement!.State, outcome.Settlement.Problem));
        Assert.DoesNotContain("secret", outcome.Settlement.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_login_asks_for_a_new_one()
    {
        var outcome = FailureJudge.Judge(new ThreadsAuthenticationException("The token has expired."), attempts: 1, wasBegun: false);

        Assert.Equal(ScheduleProblem.Login, outcome.Settlement?.Problem);
        Assert.Contains("log in again", outcome.Settlement!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rate_limit_waits_as_long_as_Threads_asks()
    {
        var limit = new ThreadsRateLimitException("Too many calls.") { RetryAfter = TimeSpan.FromHours(3) };

        var outcome = FailureJudge.Judge(limit, attempts: 1, wasBegun: false);

        Assert.Equal((ScheduleProblem.Quota, TimeSpan.FromHours(3)), (outcome.Hold!.Problem, outcome.Hold.For));
    }

    [Fact]
    public void Refusal_that_nothing_explains_may_be_the_quota()
    {
        var outcome = FailureJudge.Judge(
            new ThreadsApiException("No.") { Status = HttpStatusCode.Forbidden },
            attempts: 1,
            wasBegun: false
        );

        Assert.True(outcome.MayBeQuota);
        Assert.Equal(ScheduleProblem.Refused, outcome.Settlement?.Problem);
    }

    [Fact]
    public void Outcome_that_stays_unknown_is_for_a_person_to_find_out()
    {
        var outcome = FailureJudge.Judge(new PublishOutcomeUnknownException("The response was lost."), attempts: 4, wasBegun: true);

        Assert.Equal(ScheduleProblem.Unknown, outcome.Settlement?.Problem);
        Assert.Contains("profile", outcome.Settlement!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Delays_grow_and_end()
    {
        var failure = new ThreadsTransportException("The connection was lost.");
        var delays = Enumerable
            .Range(1, FailureJudge.MostAttempts - 1)
            .Select(attempt => FailureJudge.Judge(failure, attempt, false).Hold!.For);

        Assert.Equal(delays.Order(), delays);
        Assert.Equal(TimeSpan.FromHours(1), delays.Last());
        Assert.Equal(ScheduleProblem.Refused, FailureJudge.Judge(failure, FailureJudge.MostAttempts, false).Settlement?.Problem);
    }
}
