namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Represents a method and path, with the operations that Meta serves there.</summary>
/// <param name="Path">The path in the document, below the host.</param>
/// <param name="Operations">The operations; the first one gives its name. More than one where what the id is tells which is meant.</param>
internal sealed record SharedAddress(string Path, IReadOnlyList<OperationSpec> Operations)
{
    public OperationSpec Leading => Operations[0];

    public bool IsShared => Operations.Count > 1;
}
