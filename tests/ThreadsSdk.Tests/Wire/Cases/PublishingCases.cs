using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class PublishingCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Publishing.GetContainer: finished",
            t => t.Publishing.GetContainerAsync("17889615691921648"),
            sent: [("fields", "id,status,error_message")]
        ),
        Returns("Publishing.GetContainer: in progress", t => t.Publishing.GetContainerAsync("17889615691921701")),
        Returns("Publishing.GetContainer: published", t => t.Publishing.GetContainerAsync("17889615691921702")),
        Returns("Publishing.GetContainer: expired", t => t.Publishing.GetContainerAsync("17889615691921703")),
        Returns("Publishing.GetContainer: failed download", t => t.Publishing.GetContainerAsync("17889615691921704")),
        Returns(
            "Publishing.GetContainer: failed with free text",
            t => t.Publishing.GetContainerAsync("17889615691921705"),
            container => Assert.Equal((false, null), (container.ErrorMessage?.IsKnown, container.ErrorMessage?.Advice))
        ),
        Returns(
            "Publishing.GetContainer: failed with the misspelt name",
            t => t.Publishing.GetContainerAsync("17889615691921706"),
            container => Assert.Equal(ContainerError.InvalidAspectRatio, container.ErrorMessage)
        ),
        Returns(
            "Publishing.GetContainer: unknown status",
            t => t.Publishing.GetContainerAsync("17889615691921707"),
            container => Assert.Equal("ON_HOLD", container.Status?.Value)
        ),
        Fails<ThreadsNotFoundException>(
            "Publishing.GetContainer: no such object",
            t => t.Publishing.GetContainerAsync("404404401"),
            ThreadsError.ObjectNotFound
        ),
        Fails<ThreadsInvalidRequestException>(
            "Publishing.GetContainer: status of a published post",
            t => t.Publishing.GetContainerAsync("100100101"),
            ThreadsError.UnknownField
        ),
        Returns("Publishing.PublishContainer: published", t => t.Publishing.PublishContainerAsync("me", "17889615691921648")),
        Returns(
            "Publishing.PublishContainer: published, story failed",
            t => t.Publishing.PublishContainerAsync(UserId, "17889615691921649"),
            published => Assert.Equal(CrossReshareStatus.Failed, published.CrossreshareToIgStatus)
        ),
        Fails<ThreadsNotFoundException>(
            "Publishing.PublishContainer: container not visible yet",
            t => t.Publishing.PublishContainerAsync(UserId, "24427900924"),
            ThreadsError.ContainerNotFound
        ),
        Fails<ThreadsPermissionException>(
            "Publishing.PublishContainer: permission error that may be false",
            t => t.Publishing.PublishContainerAsync(UserId, "1010101010"),
            ThreadsError.PermissionMissing
        ),
        Fails<ThreadsRateLimitException>(
            "Publishing.PublishContainer: post limit reached",
            t => t.Publishing.PublishContainerAsync(UserId, "429429429"),
            ThreadsError.AppRateLimit,
            isTransient: true
        ),
        Fails<ThreadsRateLimitException>(
            "Publishing.PublishContainer: activity restricted",
            t => t.Publishing.PublishContainerAsync(UserId, "2207051"),
            ThreadsError.ActivityRestricted
        ),
        Fails<ThreadsPermissionException>(
            "Publishing.PublishContainer: user restricted",
            t => t.Publishing.PublishContainerAsync(UserId, "4279013"),
            ThreadsError.UserRestricted
        ),
        Fails<ThreadsApiException>(
            "Publishing.PublishContainer: temporary failure",
            t => t.Publishing.PublishContainerAsync(UserId, "500500500"),
            ThreadsError.ServiceUnavailable,
            isTransient: true
        ),
        IsLost("Publishing.PublishContainer: answer lost", t => t.Publishing.PublishContainerAsync(UserId, "522522522")),
        Returns(
            "Publishing.GetLimit: all quotas",
            t => t.Publishing.GetLimitAsync(UserId, PublishingLimitFields.ForQuotaUsage),
            limit => Assert.Equal((250, TimeSpan.FromDays(1)), (limit.Config?.QuotaTotal, limit.Config?.QuotaDuration)),
            sent: [SentFields.All("QuotaUsage")]
        ),
        Returns("Publishing.GetLimit: posts only", t => t.Publishing.GetLimitAsync("me"), sent: [("fields", "quota_usage,config")]),
        Returns(
            "Publishing.GetLimit: replies only",
            t => t.Publishing.GetLimitAsync("17841400000000002", PublishingLimitFields.ReplyQuotaUsage | PublishingLimitFields.ReplyConfig),
            sent: [("fields", "reply_quota_usage,reply_config")]
        ),
        Returns("Publishing.GetLimit: undocumented quotas", t => t.Publishing.GetLimitAsync("17841400000000003")),
        Fails<ThreadsPermissionException>(
            "Publishing.GetLimit: scope missing from the token",
            t => t.Publishing.GetLimitAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
    ];
}
