using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Finds the places of faults that the linker knows by pointer only.</summary>
public static class FaultLocator
{
    private static readonly SpecPlace Nowhere = new()
    {
        Path = "spec",
        Start = 0,
        Length = 0,
        Line = 0,
        Column = 0,
        EndLine = 0,
        EndColumn = 0,
    };

    /// <summary>Gives each fault the place of its pointer, or of the nearest thing around it that has one.</summary>
    public static IEnumerable<SpecDiagnostic> Locate(IEnumerable<SpecFault> faults, IReadOnlyList<SpecFile> files)
    {
        // Made for the first fault: nearly every run has none.
        ILookup<string, SpecPlace>? places = null;
        var told = new HashSet<SpecDiagnostic>();
        foreach (var fault in faults)
        {
            places ??= files.SelectMany(file => file.Places).ToLookup(place => place.Pointer, place => place.Place);
            var diagnostic = new SpecDiagnostic(
                fault.Rule,
                fault.Other is { } other
                    ? new([.. fault.Arguments, Other(places[fault.Pointer].ElementAtOrDefault(other))])
                    : fault.Arguments,
                Find(fault, places) ?? files.Select(Start).FirstOrDefault() ?? Nowhere
            );

            // What stands in two places by an alias is one mistake.
            if (told.Add(diagnostic))
            {
                yield return diagnostic;
            }
        }
    }

    private static SpecPlace? Find(SpecFault fault, ILookup<string, SpecPlace> places)
    {
        for (var pointer = fault.Pointer; pointer.Length > 0; pointer = pointer.Substring(0, pointer.LastIndexOf('/')))
        {
            if (places.Contains(pointer))
            {
                return places[pointer].Skip(pointer == fault.Pointer ? fault.Occurrence : 0).FirstOrDefault() ?? places[pointer].First();
            }
        }

        return null;
    }

    /// <summary>Names the place of the other declaration, with as much of its path as tells it from other files.</summary>
    private static string Other(SpecPlace? place)
    {
        if (place is null)
        {
            return "";
        }

        var folders = place.Path.Split('/', '\\');
        var file = string.Join("/", folders.Skip(folders.Length - 2));
        return $"; the other is in {file}, line {(place.Line + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private static SpecPlace Start(SpecFile file) => Nowhere with { Path = file.Path };
}
