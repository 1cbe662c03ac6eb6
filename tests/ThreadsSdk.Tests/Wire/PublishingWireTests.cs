using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class PublishingWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Publishing.GetContainer: finished",
            t => t.Publishing.GetContainerAsync("17889615691921648"),
            SentCall.Get("/v1.0/17889615691921648", ("fields", "id,status,error_message")),
            new Container { Id = "17889615691921648", Status = ContainerStatus.Finished }
        ),
        WireCase.Returns(
            "Publishing.GetContainer: in progress",
            t => t.Publishing.GetContainerAsync("17889615691921701"),
            SentCall.Get("/v1.0/17889615691921701", ("fields", "id,status,error_message")),
            new Container { Id = "17889615691921701", Status = ContainerStatus.InProgress }
        ),
        WireCase.Returns(
            "Publishing.GetContainer: published",
            t => t.Publishing.GetContainerAsync("17889615691921702"),
            SentCall.Get("/v1.0/17889615691921702", ("fields", "id,status,error_message")),
            new Container { Id = "17889615691921702", Status = ContainerStatus.Published }
        ),
        WireCase.Returns(
            "Publishing.GetContainer: expired",
            t => t.Publishing.GetContainerAsync("17889615691921703"),
            SentCall.Get("/v1.0/17889615691921703", ("fields", "id,status,error_message")),
            new Container { Id = "17889615691921703", Status = ContainerStatus.Expired }
        ),
        WireCase.Returns(
            "Publishing.GetContainer: failed download",
            t => t.Publishing.GetContainerAsync("17889615691921704"),
            SentCall.Get("/v1.0/17889615691921704", ("fields", "id,status,error_message")),
            new Container
            {
                Id = "17889615691921704",
                Status = ContainerStatus.Error,
                ErrorMessage = ContainerError.FailedDownloadingVideo,
            }
        ),
        WireCase.Returns(
            "Publishing.GetContainer: failed with free text",
            t => t.Publishing.GetContainerAsync("17889615691921705"),
            SentCall.Get("/v1.0/17889615691921705", ("fields", "id,status,error_message")),
            new Container
            {
                Id = "17889615691921705",
                Status = ContainerStatus.Error,
                ErrorMessage = new ContainerError("The image is upside down"),
            }
        ),
        WireCase.Returns(
            "Publishing.GetContainer: failed with the misspelt name",
            t => t.Publishing.GetContainerAsync("17889615691921706"),
            SentCall.Get("/v1.0/17889615691921706", ("fields", "id,status,error_message")),
            new Container
            {
                Id = "17889615691921706",
                Status = ContainerStatus.Error,
                ErrorMessage = ContainerError.InvalidAspectRatio,
            }
        ),
        WireCase.Returns(
            "Publishing.GetContainer: unknown status",
            t => t.Publishing.GetContainerAsync("17889615691921707"),
            SentCall.Get("/v1.0/17889615691921707", ("fields", "id,status,error_message")),
            new Container
            {
                Id = "17889615691921707",
                Status = new ContainerStatus("ON_HOLD"),
                AdditionalProperties = More("""{"progress":0.5}"""),
            }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Publishing.GetContainer: no such object",
            t => t.Publishing.GetContainerAsync("404404401"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Publishing.GetContainer: status of a published post",
            t => t.Publishing.GetContainerAsync("100100101"),
            ThreadsError.UnknownField
        ),
        WireCase.Returns(
            "Publishing.PublishContainer: published",
            t => t.Publishing.PublishContainerAsync("me", "17889615691921648"),
            SentCall.Post("/v1.0/me/threads_publish", ("creation_id", "17889615691921648")),
            new PublishedMedia { Id = "18010000000000001" }
        ),
        WireCase.Returns(
            "Publishing.PublishContainer: published, story failed",
            t => t.Publishing.PublishContainerAsync(UserId, "17889615691921649"),
            SentCall.Post($"/v1.0/{UserId}/threads_publish", ("creation_id", "17889615691921649")),
            new PublishedMedia { Id = "18010000000000002", CrossreshareToIgStatus = CrossReshareStatus.Failed }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Publishing.PublishContainer: container not visible yet",
            t => t.Publishing.PublishContainerAsync(UserId, "24427900924"),
            ThreadsError.ContainerNotFound
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Publishing.PublishContainer: permission error that may be false",
            t => t.Publishing.PublishContainerAsync(UserId, "1010101010"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Publishing.PublishContainer: post limit reached",
            t => t.Publishing.PublishContainerAsync(UserId, "429429429"),
            ThreadsError.AppRateLimit,
            isTransient: true
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Publishing.PublishContainer: activity restricted",
            t => t.Publishing.PublishContainerAsync(UserId, "2207051"),
            ThreadsError.ActivityRestricted
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Publishing.PublishContainer: user restricted",
            t => t.Publishing.PublishContainerAsync(UserId, "4279013"),
            ThreadsError.UserRestricted
        ),
        WireCase.Fails<ThreadsApiException>(
            "Publishing.PublishContainer: temporary failure",
            t => t.Publishing.PublishContainerAsync(UserId, "500500500"),
            ThreadsError.ServiceUnavailable,
            isTransient: true
        ),
        WireCase.IsLost("Publishing.PublishContainer: answer lost", t => t.Publishing.PublishContainerAsync(UserId, "522522522")),
        WireCase.Returns(
            "Publishing.GetLimit: all quotas",
            t => t.Publishing.GetLimitAsync(UserId, PublishingLimitFields.ForQuotaUsage),
            SentCall.Get($"/v1.0/{UserId}/threads_publishing_limit", ("fields", SentFields.AllQuotas)),
            new PublishingLimit
            {
                QuotaUsage = 12,
                Config = new QuotaConfig { QuotaTotal = 250, QuotaDuration = TimeSpan.FromSeconds(86400) },
                ReplyQuotaUsage = 3,
                ReplyConfig = new QuotaConfig { QuotaTotal = 1000, QuotaDuration = TimeSpan.FromSeconds(86400) },
                DeleteQuotaUsage = 1,
                DeleteConfig = new QuotaConfig { QuotaTotal = 100, QuotaDuration = TimeSpan.FromSeconds(86400) },
                LocationSearchQuotaUsage = 7,
                LocationSearchConfig = new QuotaConfig { QuotaTotal = 500, QuotaDuration = TimeSpan.FromSeconds(86400) },
            }
        ),
        WireCase.Returns(
            "Publishing.GetLimit: posts only",
            t => t.Publishing.GetLimitAsync("me"),
            SentCall.Get("/v1.0/me/threads_publishing_limit", ("fields", "quota_usage,config")),
            new PublishingLimit { QuotaUsage = 0 }
        ),
        WireCase.Returns(
            "Publishing.GetLimit: replies only",
            t => t.Publishing.GetLimitAsync("17841400000000002", PublishingLimitFields.ReplyQuotaUsage | PublishingLimitFields.ReplyConfig),
            SentCall.Get("/v1.0/17841400000000002/threads_publishing_limit", ("fields", "reply_quota_usage,reply_config")),
            new PublishingLimit
            {
                ReplyQuotaUsage = 1,
                ReplyConfig = new QuotaConfig { QuotaTotal = 1000, QuotaDuration = TimeSpan.FromSeconds(86400) },
            }
        ),
        WireCase.Returns(
            "Publishing.GetLimit: undocumented quotas",
            t => t.Publishing.GetLimitAsync("17841400000000003"),
            SentCall.Get("/v1.0/17841400000000003/threads_publishing_limit", ("fields", "quota_usage,config")),
            new PublishingLimit
            {
                QuotaUsage = 4,
                Config = new QuotaConfig { QuotaTotal = 250, QuotaDuration = TimeSpan.FromSeconds(86400) },
                SearchQuotaUsage = 9,
                SearchConfig = new QuotaConfig { QuotaTotal = 2200, QuotaDuration = TimeSpan.FromSeconds(86400) },
            }
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Publishing.GetLimit: scope missing from the token",
            t => t.Publishing.GetLimitAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);
}
