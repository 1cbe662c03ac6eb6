using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Shows, as far as it is counted, how much of the quotas the user has used.</summary>
internal static class LimitView
{
    public static PublishingLimit Create(ApiCall call, PublishingGetLimitRequest request) =>
        new()
        {
            QuotaUsage = Used(call, ThreadsQuotas.Posts),
            Config = Config(call, ThreadsQuotas.Posts),
            ReplyQuotaUsage = Used(call, ThreadsQuotas.Replies),
            ReplyConfig = Config(call, ThreadsQuotas.Replies),
            DeleteQuotaUsage = Used(call, ThreadsQuotas.Deletes),
            DeleteConfig = Config(call, ThreadsQuotas.Deletes),
            LocationSearchQuotaUsage = Used(call, ThreadsQuotas.LocationSearches),
            LocationSearchConfig = Config(call, ThreadsQuotas.LocationSearches),
            SearchQuotaUsage = Used(call, ThreadsQuotas.KeywordSearches),
            SearchConfig = Config(call, ThreadsQuotas.KeywordSearches),
        };

    private static int Used(ApiCall call, ThreadsQuota quota) =>
        call.State.Quotas.UsedUntil(call.State.CountedUntil, call.Spec.Quota(quota), call.User);

    private static QuotaConfig Config(ApiCall call, ThreadsQuota quota)
    {
        var figures = call.Spec.Quota(quota);
        var total = (int)call.State.Quotas.Total(figures, call.User);
        return new QuotaConfig { QuotaTotal = total, QuotaDuration = TimeSpan.FromSeconds(figures.Seconds) };
    }
}
