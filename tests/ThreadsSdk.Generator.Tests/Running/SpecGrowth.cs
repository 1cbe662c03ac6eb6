using System.Collections.Immutable;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>A copy of the spec of Threads that grows. What is added goes where its pointer says, wherever that stands today.</summary>
internal sealed record SpecGrowth(ImmutableArray<(string Path, string Text)> Files)
{
    public static SpecGrowth Start { get; } = new([.. Repository.Spec]);

    public SpecGrowth AddFile(string path, string text) => new(Files.Add((path, text)));

    /// <summary>Adds an entry to a map, before its first one: <c>key: { ... }</c> or several lines.</summary>
    public SpecGrowth Add(string pointer, string entry)
    {
        var (file, place) = Find(found =>
            found.StartsWith(pointer + "/", StringComparison.Ordinal) && found.LastIndexOf('/') == pointer.Length
        );
        var lines = file.Text.Split('\n').ToList();
        var indent = lines[place.Line][..^lines[place.Line].TrimStart().Length];
        lines.InsertRange(place.Line, entry.Split('\n').Select(line => indent + line));
        return With(file, string.Join('\n', lines));
    }

    /// <summary>Adds an item to a list, before the first.</summary>
    public SpecGrowth AddItem(string pointer, string item)
    {
        var (file, place) = Find(found => found == pointer + "/0");
        if (!file.Text[..place.Start].EndsWith("- ", StringComparison.Ordinal))
        {
            return With(file, file.Text.Insert(place.Start, $"{item}, "));
        }

        var lines = file.Text.Split('\n').ToList();
        lines.Insert(place.Line, $"{new string(' ', place.Column - 2)}- {item}");
        return With(file, string.Join('\n', lines));
    }

    /// <summary>Puts another scalar in the place of one.</summary>
    public SpecGrowth Set(string pointer, string value)
    {
        var (file, place) = Find(found => found == pointer);
        return With(file, file.Text[..place.Start] + value + file.Text[(place.Start + place.Length)..]);
    }

    private ((string Path, string Text) File, Spec.Diagnostics.SpecPlace Place) Find(Func<string, bool> isMeant) =>
        Files
            .SelectMany(file =>
                SpecReader.Read(file.Path, file.Text).Places.Where(place => isMeant(place.Pointer)).Select(place => (file, place.Place))
            )
            .MinBy(found => found.Place.Start);

    private SpecGrowth With((string Path, string Text) file, string text) => new(Files.Replace(file, (file.Path, text)));
}
