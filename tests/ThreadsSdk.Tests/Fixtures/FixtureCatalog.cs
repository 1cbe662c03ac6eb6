namespace ThreadsSdk.Tests.Fixtures;

/// <summary>The stub mappings of a folder, with their metadata.</summary>
public sealed class FixtureCatalog
{
    private static readonly Lazy<FixtureCatalog> Shared = new(() => Read(FindFolder()));

    /// <summary>Makes a catalog of these mappings, the one added last first among equals.</summary>
    public FixtureCatalog(IReadOnlyList<FixtureMapping> mappings)
    {
        Mappings = mappings;
        if (mappings.CountBy(mapping => mapping.Name).FirstOrDefault(count => count.Value > 1).Key is { } twice)
        {
            throw new FormatException($"two mappings are named '{twice}'");
        }
    }

    /// <summary>The mappings in tests/fixtures.</summary>
    public static FixtureCatalog Default => Shared.Value;

    /// <summary>All mappings, by file name and then in the order they stand in.</summary>
    public IReadOnlyList<FixtureMapping> Mappings { get; }

    /// <summary>The operations that have a mapping.</summary>
    public IEnumerable<string> Operations => Mappings.Select(mapping => mapping.Operation).Distinct();

    /// <summary>Reads every mapping in a folder.</summary>
    /// <exception cref="FormatException">A mapping uses something that <see cref="FixtureReader"/> doesn't know.</exception>
    public static FixtureCatalog Read(string folder)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal);
        return new FixtureCatalog([.. files.SelectMany(file => FixtureReader.Read(File.ReadAllText(file), Path.GetFileName(file)))]);
    }

    /// <summary>The mapping with this operation and case.</summary>
    public FixtureMapping Get(string operation, string name) =>
        Mappings.Single(mapping => mapping.Operation == operation && mapping.Case == name);

    private static string FindFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string mappings = Path.Combine(folder.FullName, "tests", "fixtures", "mappings");
            if (Directory.Exists(mappings))
            {
                return mappings;
            }
        }

        throw new DirectoryNotFoundException("tests/fixtures/mappings is in no folder above the tests.");
    }
}
