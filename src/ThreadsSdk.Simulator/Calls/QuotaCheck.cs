using System.Globalization;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Counts calls against their quotas.</summary>
internal static class QuotaCheck
{
    /// <summary>Refuses the call when the quota is used up.</summary>
    public static void Check(ApiCall call, QuotaSpec quota)
    {
        var total = call.State.Quotas.Total(quota, call.Token?.User);
        if (call.State.Quotas.Used(quota, call.Token?.User) >= total)
        {
            var limit = string.Create(CultureInfo.InvariantCulture, $"{total} {quota.Key.Replace('_', ' ')}");
            throw call.Refuse(ThreadsError.QuotaReached, limit);
        }
    }

    public static void Count(ApiCall call, QuotaSpec quota) => call.State.Quotas.Count(quota, call.Token?.User);
}
