namespace ThreadsSdk.Architecture.Tests;

/// <summary>One line of a table of rooms in ARCHITECTURE.md.</summary>
/// <param name="Name">The folder of the room, or a name for what is generated only.</param>
/// <param name="Generated">The names that begin the generated files of the room, such as <c>Enums</c>.</param>
/// <param name="Sees">The rooms whose types it may use.</param>
internal sealed record Room(string Name, IReadOnlyList<string> Generated, IReadOnlyList<string> Sees)
{
    public override string ToString() => Name;
}
