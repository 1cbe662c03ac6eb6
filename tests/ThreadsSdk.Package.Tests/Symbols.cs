using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace ThreadsSdk.Package.Tests;

/// <summary>What a portable PDB says of the sources.</summary>
internal sealed class Symbols
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSourceKind = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private Symbols(Guid id, string? sourceLink, IReadOnlyList<(string Path, string? Embedded)> sources) =>
        (Id, SourceLink, Sources) = (id, sourceLink, sources);

    /// <summary>The id that the assembly names as well.</summary>
    public Guid Id { get; }

    /// <summary>The JSON that says where the sources are on the web; null when they are on no server.</summary>
    public string? SourceLink { get; }

    /// <summary>The path of each source, and its text where that is in the symbols themselves.</summary>
    public IReadOnlyList<(string Path, string? Embedded)> Sources { get; }

    public static Symbols Read(PackedFile file)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(file.Content));
        var reader = provider.GetMetadataReader();
        var link = Information(reader, EntityHandle.ModuleDefinition, SourceLinkKind);
        return new Symbols(
            new BlobContentId(reader.DebugMetadataHeader!.Id).Guid,
            link is null ? null : Encoding.UTF8.GetString(link),
            [
                .. reader.Documents.Select(handle =>
                    (reader.GetString(reader.GetDocument(handle).Name), Embedded(Information(reader, handle, EmbeddedSourceKind)))
                ),
            ]
        );
    }

    private static byte[]? Information(MetadataReader reader, EntityHandle parent, Guid kind) =>
        reader
            .GetCustomDebugInformation(parent)
            .Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == kind)
            .Select(information => reader.GetBlobBytes(information.Value))
            .SingleOrDefault();

    /// <summary>The size comes first when the text is compressed, and zero when it is not.</summary>
    private static string? Embedded(byte[]? blob)
    {
        if (blob is null)
        {
            return null;
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(blob) == 0)
        {
            return Encoding.UTF8.GetString(blob.AsSpan(sizeof(int)));
        }

        var compressed = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
        using var text = new StreamReader(new DeflateStream(compressed, CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
