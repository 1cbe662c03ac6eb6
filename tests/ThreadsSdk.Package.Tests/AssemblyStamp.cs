using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ThreadsSdk.Package.Tests;

/// <summary>What an assembly says of itself, without loading it.</summary>
internal sealed class AssemblyStamp
{
    private readonly IReadOnlyList<(string Attribute, string?[] Arguments)> _attributes;

    private AssemblyStamp(PEReader file)
    {
        var reader = file.GetMetadataReader();
        _attributes =
        [
            .. reader.GetAssemblyDefinition().GetCustomAttributes().Select(handle => Read(reader, reader.GetCustomAttribute(handle))),
        ];
        var debug = file.ReadDebugDirectory();
        IsDeterministic = debug.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        SymbolsId = debug
            .Where(entry => entry.Type == DebugDirectoryEntryType.CodeView)
            .Select(entry => (Guid?)file.ReadCodeViewDebugDirectoryData(entry).Guid)
            .SingleOrDefault();
    }

    /// <summary>The version of the package, and after a plus sign the commit.</summary>
    public string? Version => _attributes.Single(pair => pair.Attribute == "AssemblyInformationalVersionAttribute").Arguments[0];

    public bool IsDeterministic { get; }

    /// <summary>The id that its symbols have as well; null when it has none.</summary>
    public Guid? SymbolsId { get; }

    public static AssemblyStamp Of(PackedFile file)
    {
        using var reader = new PEReader(new MemoryStream(file.Content));
        return new AssemblyStamp(reader);
    }

    /// <summary>The value of an <c>AssemblyMetadataAttribute</c>.</summary>
    public string? Metadata(string key) =>
        _attributes.SingleOrDefault(pair => pair.Attribute == "AssemblyMetadataAttribute" && pair.Arguments[0] == key).Arguments?[1];

    private static (string Attribute, string?[] Arguments) Read(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
        {
            return ("", []);
        }

        var constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
        var name = reader.GetString(reader.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name);
        var count = name switch
        {
            "AssemblyMetadataAttribute" => 2,
            "AssemblyInformationalVersionAttribute" => 1,
            _ => 0,
        };
        var arguments = new string?[count];
        var blob = reader.GetBlobReader(attribute.Value);
        blob.ReadUInt16();
        for (var i = 0; i < count; i++)
        {
            arguments[i] = blob.ReadSerializedString();
        }

        return (name, arguments);
    }
}
