using System.Globalization;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Responses;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Adds the addresses of the time before and the time after to metrics over time.</summary>
internal static class MetricPaging
{
    public static JsonNode Add(ApiCall call, JsonNode metrics)
    {
        if (
            Find(call, nameof(UserInsightsOptions.Since)) is not { } since
            || Find(call, nameof(UserInsightsOptions.Until)) is not { } until
        )
        {
            return metrics;
        }

        var end = Given(call, until) ?? call.State.Now.ToUnixTimeSeconds();
        var start = Given(call, since) ?? InsightsWindow.Start(DateTimeOffset.FromUnixTimeSeconds(end)).ToUnixTimeSeconds();
        var length = end - start;
        metrics[call.Spec.Api.Names.Paging] = new Paging
        {
            Previous = Link(start - length, start),
            Next = Link(end, end + length),
        }.ToJson();
        return metrics;

        string? Link(long from, long to) =>
            ValueRules.Check(call.Spec, since.Rules, RuleValue.FromWhole(from)) is null
                ? PageLink.Write(call, (since.Key, Text(from)), (until.Key, Text(to)))
                : null;
    }

    /// <summary>Returns a parameter by its C# name; null when the call has none or cannot take it now.</summary>
    private static ParameterSpec? Find(ApiCall call, string name)
    {
        var given = new GivenParameters(call.Operation.Parameters, call.Values);
        return call.Operation.Parameters.FirstOrDefault(parameter =>
            parameter.CSharp == name && !parameter.Rules.OfType<ForbiddenWhenRule>().Any(rule => rule.When.Holds(given))
        );
    }

    private static long? Given(ApiCall call, ParameterSpec parameter) =>
        call.Values.TryGetValue(parameter.Key, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string Text(long seconds) => seconds.ToString(CultureInfo.InvariantCulture);
}
