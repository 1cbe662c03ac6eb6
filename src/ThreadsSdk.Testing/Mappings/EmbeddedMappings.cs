using System.Reflection;

namespace ThreadsSdk.Testing.Mappings;

/// <summary>Reads the files of tests/fixtures/mappings, which are embedded in the assembly.</summary>
internal static class EmbeddedMappings
{
    private const string Folder = "mappings/";

    /// <summary>Reads all fixtures, in the order of the file names and then of the files.</summary>
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
