namespace ThreadsSdk.Spec;

/// <summary>Operations that belong together: one interface, one property of the client.</summary>
public sealed record GroupSpec(string Name, string Doc, EquatableArray<OperationSpec> Operations);
