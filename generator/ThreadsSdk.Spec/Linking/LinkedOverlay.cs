using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Spec.Linking;

/// <summary>The spec of the SDK with an overlay, every name looked up.</summary>
/// <param name="Whole">All of it; whole only when there are no faults.</param>
/// <param name="Added">What the overlay adds.</param>
/// <param name="Faults">What does not fit together.</param>
public sealed record LinkedOverlay(ThreadsSpecification Whole, SpecAdditions Added, EquatableArray<SpecFault> Faults)
{
    public static readonly LinkedOverlay None = new(ThreadsSpecification.Empty, SpecAdditions.None, default);

    /// <summary>Reads and links an overlay; the faults of every stage come back with their places.</summary>
    /// <param name="shipped">The files of the SDK's spec.</param>
    /// <param name="overlay">The files of the overlay.</param>
    public static (LinkedOverlay Overlay, IReadOnlyList<SpecDiagnostic> Diagnostics) Load(
        IEnumerable<(string Path, string Text)> shipped,
        IEnumerable<(string Path, string Text)> overlay
    )
    {
        var own = shipped.Select(file => SpecReader.Read(file.Path, file.Text)).OrderBy(file => file.Path, System.StringComparer.Ordinal);
        var read = overlay
            .Select(file => SpecReader.ReadOverlay(file.Path, file.Text))
            .OrderBy(file => file.Path, System.StringComparer.Ordinal)
            .ToList();
        var linked = SpecLinker.LinkOverlay(own.Select(file => file.Content), read.Select(file => file.Content));
        return (linked, [.. read.SelectMany(file => file.Diagnostics), .. FaultLocator.Locate(linked.Faults, read)]);
    }
}
