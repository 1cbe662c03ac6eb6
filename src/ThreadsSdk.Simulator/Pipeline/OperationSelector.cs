using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Selects one of the operations that share a path: by their constants, then by what the id in the path belongs to.</summary>
internal sealed class OperationSelector(SimulatorSpec spec, SimulatorState state, HandlerTable handlers)
{
    private const string IdSuffix = "_id";

    /// <summary>What the ids of a placeholder belong to, as the handlers of the operations that have it say.</summary>
    private readonly ILookup<string, NodeKind> _kinds = spec
        .Operations.Select(operation => (Name: Placeholder(operation), handlers.Find(operation)?.Node))
        .Where(pair => pair is { Name: not null, Node: not null and not NodeKind.Any })
        .ToLookup(pair => pair.Name!, pair => pair.Node!.Value, StringComparer.Ordinal);

    public (RouteMatch Match, Handler? Handler) Select(IReadOnlyList<RouteMatch> matches, AccessToken? token, ApiRequest request)
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
        var isShared = matches.Any(match => handlers.Find(match.Operation) is { Node: not NodeKind.Any });
        var chosen = matches
            .Select(match => (match, handler: handlers.Find(match.Operation)))
            .Where(pair =>
                pair.handler is { } handler ? handler.Node is NodeKind.Any || handler.Node == kind : !isShared || IsMeant(pair.match, id)
            )
            .OrderBy(pair => pair.handler is null ? Distance(pair.match.Operation, id) : -1)
            .FirstOrDefault();
        if (chosen.match is null || (kind == NodeKind.User && id != token?.User?.Id))
        {
            throw new Refusal(spec.Error(ThreadsError.ObjectNotFound), id);
        }

        var parameter = chosen.match.Values.Keys.First();
        return (chosen.match with { Values = new Dictionary<string, string>(chosen.match.Values) { [parameter] = id } }, chosen.handler);
    }

    /// <summary>Returns whether an operation without a handler can be about an id, where others that share its path have one.</summary>
    private bool IsMeant(RouteMatch match, string id) =>
        _kinds.Contains(match.Values.Keys.First())
            ? state.KindOf(id) is { } kind && _kinds[match.Values.Keys.First()].Contains(kind)
            : state.Samples.Find(id) is not null && Distance(match.Operation, id) < int.MaxValue;

    /// <summary>Returns how far an operation is from what an id was given to: by its placeholder, its result, its group.</summary>
    private int Distance(OperationSpec operation, string id) =>
        state.Samples.Find(id) switch
        {
            null => 0,
            { Model: var model } when IsNamedAfter(Placeholder(operation), model) => 1,
            { Model: var model } when operation.Returns.Leaf.Name == model => 2,
            { Group: var group } when operation.Group == group => 3,
            _ => int.MaxValue,
        };

    /// <summary>Returns whether a placeholder such as <c>saved_post_id</c> is named after a model such as <c>SavedPost</c>.</summary>
    private static bool IsNamedAfter(string? placeholder, string model) =>
        placeholder?.EndsWith(IdSuffix, StringComparison.Ordinal) == true && CSharpName.Pascal(placeholder[..^IdSuffix.Length]) == model;

    private static string? Placeholder(OperationSpec operation) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.In == "path")?.Key;

    private static bool HasItsConstants(OperationSpec operation, ApiRequest request)
    {
        var constants = operation.Parameters.Where(parameter => parameter.Value is not null).ToList();
        return constants.Count > 0 && constants.All(parameter => request.Given(parameter.Key) == parameter.Value);
    }
}
