using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Represents the handler of an operation.</summary>
/// <param name="Node">What the id in its path belongs to.</param>
/// <param name="CountsItself">Whether it counts against the operation's quota itself, since not every call does.</param>
/// <param name="Handle">Returns one object, or those of a list, of which only one page is written.</param>
internal sealed record Handler(NodeKind Node, bool CountsItself, Func<ApiCall, IReadOnlyList<Lazy<JsonNode>>> Handle);
