using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>
/// Responds as in production to a POST to the address of a post, where a DELETE was meant: with success, and nothing deleted.
/// </summary>
internal static class FalseDeletion
{
    /// <summary>Returns the response; null when the request is something else.</summary>
    public static JsonNode? Respond(
        SimulatorSpec spec,
        SimulatorState state,
        RouteTable routes,
        OperationSelector selector,
        ApiRequest request,
        ApiTrace trace
    )
    {
        if (request.Method != HttpMethod.Post.Method || routes.Find(HttpMethod.Delete.Method, request.Path) is not { Count: > 0 } matches)
        {
            return null;
        }

        trace.Token = Authentication.Authenticate(spec, state, matches[0].Operation, request);
        trace.Operation = selector.Select(matches, trace.Token, request).Match.Operation.FullName;
        return trace.Operation == MediaDeleteRequest.Operation
            ? JsonSerializer.SerializeToNode(new ActionResult { Success = true }, ThreadsJson.TypeInfo<ActionResult>())
            : null;
    }
}
