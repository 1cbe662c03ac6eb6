using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Simulator.Traffic;

/// <summary>Remembers the last calls, for people who look for what went wrong.</summary>
internal sealed class CallRecorder(SimulatorSpec spec, SimulatorState state, ChangeFeed changes)
{
    /// <summary>The number of calls that are remembered.</summary>
    public const int Most = 500;

    private const int LongestText = 2000;

    /// <summary>Stands in place of a secret.</summary>
    public const string Masked = "***";

    private readonly Lock _lock = new();
    private readonly Queue<SimulatedCall> _calls = new();
    private long _last;

    /// <summary>Gets the calls that are remembered, the newest last.</summary>
    public IReadOnlyList<SimulatedCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Gets the number of calls since the start.</summary>
    public long Total => Interlocked.Read(ref _last);

    /// <summary>Adds a call, before its response is sent: who has the response finds the call here.</summary>
    /// <param name="trace">What is known of it.</param>
    /// <param name="http">The request.</param>
    /// <param name="status">The status of the response, unless a fault changes it.</param>
    /// <param name="refusal">Why it is refused; null when it is not.</param>
    public void Add(ApiTrace trace, HttpRequest http, int status, Refusal? refusal)
    {
        var request = trace.Request;
        var fault = trace.Fault;
        var isBroken = fault is { Kind: FaultKind.LoseResponse or FaultKind.DropConnection };
        if (fault is { Error: { } error })
        {
            refusal = new Refusal(spec.Error(error));
            status = (int?)fault.Status ?? refusal.Status;
        }

        var operation = spec.Operation(trace.Operation);

        var call = new SimulatedCall
        {
            Number = 0,
            At = state.Now,
            Duration = Stopwatch.GetElapsedTime(trace.StartedAt),
            TraceId = trace.TraceId,
            Method = http.Method,
            Path = http.Path.Value ?? "/",
            Operation = trace.Operation,
            Username = trace.Token?.User?.Username,
            Parameters = Shown(operation, request),
            UnreadParameters = Unread(operation, request),
            Status = isBroken ? null : status,
            Error = refusal is null || isBroken ? null : From(refusal, http.Method),
            Fault = fault?.ToString(),
        };
        lock (_lock)
        {
            _calls.Enqueue(call with { Number = ++_last });
            while (_calls.Count > Most)
            {
                _calls.Dequeue();
            }
        }

        changes.Report();
    }

    public void Clear()
    {
        lock (_lock)
        {
            _calls.Clear();
        }

        changes.Report();
    }

    private static SimulatedError From(Refusal refusal, string method) =>
        new()
        {
            Name = refusal.Error.CSharp,
            Code = refusal.Error.Code,
            Subcode = refusal.Error.Subcode,
            Message = refusal.Text(method),
            Detail = refusal.Detail,
            Advice = refusal.Advice,
        };

    private SortedDictionary<string, string> Shown(OperationSpec? operation, ApiRequest? request)
    {
        var shown = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request?.Parameters ?? new Dictionary<string, string>())
        {
            shown[name] =
                IsSecret(operation, name, value) ? Masked
                : value.Length > LongestText ? value[..LongestText] + "…"
                : value;
        }

        return shown;
    }

    private IReadOnlyList<UnreadParameter> Unread(OperationSpec? operation, ApiRequest? request)
    {
        if (operation is null || request is null)
        {
            return [];
        }

        var known = operation.Parameters.Where(parameter => parameter.In != "path").Select(parameter => parameter.Key).ToList();
        return
        [
            .. request
                .Parameters.Keys.Where(name => !known.Contains(name) && name != spec.Api.TokenParameter)
                .Where(name => !spec.Api.SecretParameters.Contains(name))
                .Order(StringComparer.Ordinal)
                .Select(name => new UnreadParameter(name, Spelling.Nearest(name, known))),
        ];
    }

    private bool IsSecret(OperationSpec? operation, string name, string value) =>
        name == spec.Api.TokenParameter
        || spec.Api.SecretParameters.Contains(name)
        || operation?.Parameters.Any(parameter => parameter.Key == name && parameter.Secret) == true
        || value.Contains(state.App.Secret, StringComparison.Ordinal)
        || value.StartsWith(TokenStore.Prefix, StringComparison.Ordinal) && IsToken(value);

    private bool IsToken(string value)
    {
        lock (state.Gate)
        {
            return state.Tokens.Find(value) is not null;
        }
    }
}
