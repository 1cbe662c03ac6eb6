using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Carries what an action has done through the address of the page that follows.</summary>
internal static class ActionOutcome
{
    public static string ToQuery(ScheduleAction action, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"&did={action.Name}&count={count}");

    public static Notice? Read(IQueryCollection query) =>
        ScheduleAction.All.FirstOrDefault(action => action.Name == query["did"]) is { } action
        && int.TryParse(query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Notice.Done(action.Describe(count))
            : null;
}
