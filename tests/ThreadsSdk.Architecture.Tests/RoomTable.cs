using System.Text.RegularExpressions;

namespace ThreadsSdk.Architecture.Tests;

/// <summary>Reads the table of rooms below the heading of a project in ARCHITECTURE.md.</summary>
internal static partial class RoomTable
{
    public static IReadOnlyList<Room> Read(string project)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "ARCHITECTURE.md"))
            .SkipWhile(line => line != $"### Rooms of {project}")
            .Skip(1)
            .TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        return
        [
            .. lines
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(cells => new Room(Names(cells[1]).Single(), Names(cells[2]), Names(cells[4]))),
        ];
    }

    private static string[] Names(string cell) => [.. Quoted().Matches(cell).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
