using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Spec;

/// <summary>An operation whose path fits, and what stood for its placeholders.</summary>
internal sealed record RouteMatch(OperationSpec Operation, IReadOnlyDictionary<string, string> Values);
