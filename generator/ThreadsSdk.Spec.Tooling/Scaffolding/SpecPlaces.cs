using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Spec.Tooling.Scaffolding;

/// <summary>Finds where the declarations of the spec stand.</summary>
internal sealed class SpecPlaces(IEnumerable<(string Path, string Text)> files)
{
    private readonly List<PointerPlace> _places = [.. files.SelectMany(file => SpecReader.Read(file.Path, file.Text).Places)];

    /// <summary>Finds the place of a declaration; null when there is none.</summary>
    public SpecPlace? Find(string pointer) => _places.FirstOrDefault(place => place.Pointer == pointer)?.Place;

    /// <summary>Finds the place of the first map below a key.</summary>
    public SpecPlace? FindFirst(string pointer) =>
        _places
            .Where(place => place.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal))
            .Where(place => place.Pointer.IndexOf('/', pointer.Length + 1) < 0)
            .Select(place => place.Place)
            .MinBy(place => place.Start);
}
