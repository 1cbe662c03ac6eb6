using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Reading;

/// <summary>
/// The content of one YAML file, and where it stands. The content knows no positions, so that a moved line changes only the places.
/// </summary>
/// <param name="Content">The declarations.</param>
/// <param name="Diagnostics">Faults that show in this file alone.</param>
/// <param name="Places">Where each declaration stands.</param>
public sealed record SpecFile(
    string Path,
    ThreadsSpecification Content,
    EquatableArray<SpecDiagnostic> Diagnostics,
    EquatableArray<PointerPlace> Places
);
