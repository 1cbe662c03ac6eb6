using System.IO.Compression;
using System.Xml.Linq;

namespace ThreadsSdk.Package.Tests;

/// <summary>A package, with the package of its symbols.</summary>
internal sealed class PackedPackage
{
    private PackedPackage(IReadOnlyList<PackedFile> files, IReadOnlyList<PackedFile> symbols)
    {
        (Files, Symbols) = (files, symbols);
        using var nuspec = new MemoryStream(files.Single(file => file.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Content);
        Nuspec = XElement.Load(nuspec);
        Id = Metadata("id");
        Version = Metadata("version");
    }

    public string Id { get; }

    public string Version { get; }

    public XElement Nuspec { get; }

    public IReadOnlyList<PackedFile> Files { get; }

    public IReadOnlyList<PackedFile> Symbols { get; }

    /// <summary>The assemblies that are made here and that programs load. What the compiler loads comes without symbols.</summary>
    public IEnumerable<PackedFile> OwnAssemblies =>
        Files.Where(file =>
            file.IsOwn
            && file.Name.EndsWith(".dll", StringComparison.Ordinal)
            && !file.Name.StartsWith("analyzers/", StringComparison.Ordinal)
        );

    public static PackedPackage Read(string path) =>
        new(ReadFiles(path), File.Exists(Path.ChangeExtension(path, ".snupkg")) ? ReadFiles(Path.ChangeExtension(path, ".snupkg")) : []);

    public PackedFile SymbolsOf(PackedFile assembly) => Symbols.Single(file => file.Name == Path.ChangeExtension(assembly.Name, ".pdb"));

    private static List<PackedFile> ReadFiles(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return
        [
            .. archive
                .Entries.Where(entry => !IsEnvelope(entry.FullName))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select(PackedFile.Read),
        ];
    }

    /// <summary>What every package has, whatever is packed.</summary>
    private static bool IsEnvelope(string name) =>
        name == "[Content_Types].xml"
        || name.StartsWith("_rels/", StringComparison.Ordinal)
        || name.StartsWith("package/", StringComparison.Ordinal);

    private string Metadata(string name) => Nuspec.Descendants().First(element => element.Name.LocalName == name).Value;
}
