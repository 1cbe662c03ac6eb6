using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Selects one of the operations that share a path: by their constants, then by what the id in the path belongs to.</summary>
internal static class OperationSelector
{
    public static (RouteMatch Match, Handler? Handler) Select(
        SimulatorSpec spec,
        SimulatorState state,
        HandlerTable handlers,
        IReadOnlyList<RouteMatch> matches,
        AccessToken? token,
        ApiRequest request
    )
    {
        if (matches.FirstOrDefault(match => HasItsConstants(match.Operation, request)) is { } meant)
        {
            matches = [meant];
        }

        if (matches[0].Values.Count == 0)
        {
            return (matches[0], handlers.Find(matches[0].Operation));
        }

        var id = matches[0].Values.Values.First();
        if (id == spec.Api.OwnUser && token?.User is { } user)
        {
            id = user.Id;
        }

        var kind = state.KindOf(id);
        var chosen = matches
            .Select(match => (match, handler: handlers.Find(match.Operation)))
            .Where(pair => pair.handler is null or { Node: NodeKind.Any } || pair.handler.Node == kind)
            .OrderBy(pair => pair.handler is null)
            .FirstOrDefault();
        if (chosen.match is null || (kind == NodeKind.User && id != token?.User?.Id))
        {
            throw new Refusal(spec.Error(ThreadsError.ObjectNotFound), id);
        }

        var parameter = chosen.match.Values.Keys.First();
        return (chosen.match with { Values = new Dictionary<string, string>(chosen.match.Values) { [parameter] = id } }, chosen.handler);
    }

    private static bool HasItsConstants(OperationSpec operation, ApiRequest request)
    {
        var constants = operation.Parameters.Where(parameter => parameter.Value is not null).ToList();
        return constants.Count > 0 && constants.All(parameter => request.Given(parameter.Key) == parameter.Value);
    }
}
