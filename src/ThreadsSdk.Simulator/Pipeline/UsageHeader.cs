using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Responses;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Writes the header that says how much of its rate limit the app has used for the user. Nothing is refused for it.</summary>
internal sealed class UsageHeader(SimulatorSpec spec, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(1);

    private readonly string _name = spec.Header("app_usage");
    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = new(StringComparer.Ordinal);

    public void Count(AccessToken? token, IHeaderDictionary headers)
    {
        var percent = Count(token?.User?.Id ?? "") * 100 / (ThreadsLimits.ApiCallsPerImpression * ThreadsLimits.ImpressionsFloor);
        var usage = new AppUsage
        {
            CallCount = percent,
            TotalCpuTime = percent,
            TotalTime = percent,
        };
        headers[_name] = usage.ToJson().ToJsonString();
    }

    private int Count(string user)
    {
        lock (_calls)
        {
            if (!_calls.TryGetValue(user, out var calls))
            {
                _calls[user] = calls = [];
            }

            var now = clock.GetUtcNow();
            calls.Enqueue(now);
            while (calls.Peek() <= now - Window)
            {
                calls.Dequeue();
            }

            return calls.Count;
        }
    }
}
