using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Faults;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Takes a request through all steps, in the order in which Meta finds errors.</summary>
internal sealed class ApiPipeline(SimulatorSpec spec, SimulatorState state, HandlerTable handlers, SimulatorFaults faults, Uri address)
{
    private readonly RouteTable _routes = new(spec);
    private readonly OperationSelector _selector = new(spec, state, handlers);
    private readonly SampleResponse _samples = new(spec, state, address);

    /// <summary>Finds what a request may mean, for which nobody has to wait.</summary>
    public IReadOnlyList<RouteMatch> Find(ApiRequest request) => _routes.Find(request.Method, request.Path);

    /// <summary>
    /// Returns the response, or throws a <see cref="Refusal"/>. The caller holds the state's gate, and lets go of it to ask for the value: writing
    /// what was found as JSON takes longer than finding it.
    /// </summary>
    public Lazy<JsonNode> Process(IReadOnlyList<RouteMatch> matches, ApiRequest request, ApiTrace trace)
    {
        if (matches.Count == 0)
        {
            return state.RealWorld is not null && FalseDeletion.Respond(spec, state, _routes, _selector, request, trace) is { } success
                ? new(success)
                : throw new Refusal(spec.Error(ThreadsError.ObjectNotFound), _routes.Object(request.Path), VersionDetail(request.Path))
                {
                    Advice = UnknownAddress.Advice(_routes, request),
                };
        }

        var token = Authentication.Authenticate(spec, state, matches[0].Operation, request);
        trace.Token = token;
        var (match, handler) = _selector.Select(matches, token, request);
        trace.Operation = match.Operation.FullName;
        trace.Fault = faults.Next(match.Operation.FullName);
        if (trace.Fault is { Kind: FaultKind.Refuse or FaultKind.DropConnection } fault)
        {
            throw new Refusal(spec.Error(fault.Error ?? ThreadsError.ServiceUnavailable));
        }

        return Respond(request, match, handler, token);
    }

    /// <summary>Does the same for a user, as an app would that may do everything, without a token and without faults.</summary>
    public JsonNode ProcessFor(User user, ApiRequest request)
    {
        var scopes = spec.Content.Scopes.Select(scope => scope.Key);
        var token = new AccessToken("", TokenKind.LongLived, user, scopes, state.Now, DateTimeOffset.MaxValue);
        var (match, handler) = _selector.Select(_routes.Find(request.Method, request.Path), token, request);
        return Respond(request, match, handler, token).Value;
    }

    private Lazy<JsonNode> Respond(ApiRequest request, RouteMatch match, Handler? handler, AccessToken? token)
    {
        var call = new ApiCall(spec, state, address, request, match.Operation, token);
        ScopeCheck.CheckOperation(call);
        ParameterCheck.Check(call, match.Values);
        if (state.LosesOptionalJson)
        {
            OptionalJson.Lose(call);
        }

        ParameterRules.Check(call);
        ScopeCheck.CheckParameters(call);
        FieldCheck.Check(call);
        var items = Handle(call, handler);
        return new(() => ResponseShape.Apply(call, items));
    }

    private string? VersionDetail(string path) =>
        _routes.OtherVersion(path) is { } other ? $"There is no version {other}: {spec.Api.Version} is the only one." : null;

    private IReadOnlyList<Lazy<JsonNode>> Handle(ApiCall call, Handler? handler)
    {
        var quota = handler is { CountsItself: true } ? null : spec.Quota(call.Operation.Quota);
        if (quota is not null)
        {
            QuotaCheck.Check(call, quota);
        }

        var items = handler is null ? _samples.Create(call) : _samples.Complete(call, handler.Handle(call));
        if (quota is not null)
        {
            QuotaCheck.Count(call, quota);
        }

        return items;
    }
}
