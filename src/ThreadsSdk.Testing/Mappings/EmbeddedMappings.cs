using System.Reflection;

namespace ThreadsSdk.Testing.Mappings;

/// <summary>The files of tests/fixtures/mappings, which the assembly carries.</summary>
internal static class EmbeddedMappings
{
    private const string Folder = "mappings/";

    /// <summary>All of them, by the names of the files and then in the order they stand in.</summary>
    public static IReadOnlyList<ThreadsFixture> Read()
    {
        Assembly assembly = typeof(EmbeddedMappings).Assembly;
        IEnumerable<string> names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        return [.. names.Order(StringComparer.Ordinal).SelectMany(name => Read(assembly, name))];
    }

    private static IReadOnlyList<ThreadsFixture> Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return FixtureReader.Read(reader.ReadToEnd(), name[Folder.Length..]);
    }
}
