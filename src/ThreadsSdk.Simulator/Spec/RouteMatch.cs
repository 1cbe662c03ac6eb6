using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Spec;

/// <summary>Represents an operation whose path fits, with the values of its placeholders.</summary>
internal sealed record RouteMatch(OperationSpec Operation, IReadOnlyDictionary<string, string> Values);
