using Xunit;

namespace ThreadsSdk.Architecture.Tests;

/// <summary>The rooms of ARCHITECTURE.md against what the assemblies hold.</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, (IReadOnlyList<Room> Rooms, IReadOnlyCollection<Edge> Edges)> Projects = new[]
    {
        ("ThreadsSdk", "ThreadsSdk.dll"),
        ("ThreadsSdk.AspNetCore", "ThreadsSdk.AspNetCore.dll"),
        ("ThreadsSdk.Cli", "threads.dll"),
        ("ThreadsSdk.EntityFrameworkCore", "ThreadsSdk.EntityFrameworkCore.dll"),
        ("ThreadsSdk.Scheduling", "ThreadsSdk.Scheduling.dll"),
        ("ThreadsSdk.Simulator", "ThreadsSdk.Simulator.dll"),
    }.ToDictionary(
        project => project.Item1,
        project =>
            (RoomTable.Read(project.Item1), EdgeReader.Read(Path.Combine(AppContext.BaseDirectory, project.Item2), $"src/{project.Item1}"))
    );

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Room_uses_only_the_rooms_it_may_see(string project)
    {
        var (rooms, edges) = Projects[project];

        var forbidden = edges
            .Select(edge => (edge, From: Find(rooms, edge.From), To: Find(rooms, edge.To)))
            .Where(use => use.From is not null && use.To is not null && use.From != use.To && !use.From.Sees.Contains(use.To.Name))
            .Select(use => $"{use.From} must not see {use.To}: {use.edge.User} uses {use.edge.Used}");

        Assert.Equal([], forbidden.Order());
    }

    [Theory, MemberData(nameof(Names))]
    public void Room_sees_only_rooms_above_it_so_that_there_is_no_circle(string project)
    {
        var rooms = Projects[project].Rooms;

        for (var i = 0; i < rooms.Count; i++)
        {
            Assert.Equal([], rooms[i].Sees.Except(rooms.Take(i).Select(room => room.Name)));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Table_allows_nothing_that_no_type_needs(string project)
    {
        var (rooms, edges) = Projects[project];
        var used = edges.Select(edge => (Find(rooms, edge.From)?.Name, Find(rooms, edge.To)?.Name)).ToHashSet();

        var idle = rooms.SelectMany(room => room.Sees.Where(seen => !used.Contains((room.Name, seen))).Select(seen => $"{room} -> {seen}"));

        Assert.Equal([], idle);
    }

    [Theory, MemberData(nameof(Names))]
    public void Type_stands_in_a_room_of_the_table(string project)
    {
        var (rooms, edges) = Projects[project];

        var homeless = edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Where(place => Find(rooms, place) is null);

        Assert.Equal([], homeless.Order());
    }

    private static Room? Find(IReadOnlyList<Room> rooms, string place) =>
        place.StartsWith(Edge.GeneratedFile, StringComparison.Ordinal)
            ? rooms.FirstOrDefault(room =>
                room.Generated.Any(name => place.StartsWith($"{Edge.GeneratedFile}{name}.", StringComparison.Ordinal))
            )
            : rooms
                .Where(room => place == room.Name || place.StartsWith(room.Name + "/", StringComparison.Ordinal))
                .MaxBy(room => room.Name.Length);
}
