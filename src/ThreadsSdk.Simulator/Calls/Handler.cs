using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>Does what an operation does.</summary>
/// <param name="Node">What the id in its path is of.</param>
/// <param name="CountsItself">Whether it counts against the operation's quota by itself, since not every call does.</param>
/// <param name="Handle">Answers with one object, or with those of a list, of which only a page is written.</param>
internal sealed record Handler(NodeKind Node, bool CountsItself, Func<ApiCall, IReadOnlyList<Lazy<JsonNode>>> Handle);
