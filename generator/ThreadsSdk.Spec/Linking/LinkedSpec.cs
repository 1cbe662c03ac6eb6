using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Spec.Linking;

/// <summary>All files of the spec as one, with every name looked up.</summary>
/// <param name="Content">The declarations; whole only when there are no faults.</param>
/// <param name="Faults">What does not fit together.</param>
public sealed record LinkedSpec(ThreadsSpecification Content, EquatableArray<SpecFault> Faults)
{
    /// <summary>Reads and links files; the faults of every stage come back with their places.</summary>
    public static (ThreadsSpecification Content, IReadOnlyList<SpecDiagnostic> Diagnostics) Load(
        IEnumerable<(string Path, string Text)> files
    )
    {
        var read = files
            .Select(file => SpecReader.Read(file.Path, file.Text))
            .OrderBy(file => file.Path, System.StringComparer.Ordinal)
            .ToList();
        var linked = SpecLinker.Link(read.Select(file => file.Content));
        return (linked.Content, [.. read.SelectMany(file => file.Diagnostics), .. FaultLocator.Locate(linked.Faults, read)]);
    }
}
