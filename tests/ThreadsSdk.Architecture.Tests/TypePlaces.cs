using System.Reflection.Metadata.Ecma335;
using Mono.Cecil;
using MetadataReaderProvider = System.Reflection.Metadata.MetadataReaderProvider;

namespace ThreadsSdk.Architecture.Tests;

/// <summary>Tells in which folder of its project a type is written, by the symbols of the assembly.</summary>
internal sealed class TypePlaces
{
    private const string Generator = "/ThreadsSdk.Generator.ThreadsGenerator/";

    // Names the documents of types that have no code, in the format of portable symbols.
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly string _project;
    private readonly Dictionary<string, string?> _places = [];

    public TypePlaces(ModuleDefinition module, string project)
    {
        _project = $"/{project}/";
        ReadTypesWithoutCode(module);
        foreach (var type in module.Types.Where(type => !_places.ContainsKey(type.FullName)))
        {
            _places[type.FullName] = All(type)
                .SelectMany(each => each.Methods)
                .Select(OfCode)
                .Where(place => place is not null)
                .OrderBy(place => place!.StartsWith(Edge.GeneratedFile, StringComparison.Ordinal))
                .FirstOrDefault();
        }
    }

    /// <summary>The place of a type; null for what the compiler makes.</summary>
    public string? Of(TypeDefinition type) => _places.GetValueOrDefault(Outermost(type).FullName);

    /// <summary>The place of a method, which in a partial type may be another than that of the type.</summary>
    public string? Of(MethodDefinition method) => OfCode(method) ?? Of(method.DeclaringType);

    public static IEnumerable<TypeDefinition> All(TypeDefinition type) => type.NestedTypes.SelectMany(All).Prepend(type);

    public static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private string? OfCode(MethodDefinition method) =>
        method.DebugInformation.SequencePoints is [var first, ..] ? OfDocument(first.Document.Url) : null;

    private string? OfDocument(string url)
    {
        url = url.Replace('\\', '/');
        var generated = url.IndexOf(Generator, StringComparison.Ordinal);
        if (generated >= 0)
        {
            return Edge.GeneratedFile + url[(generated + Generator.Length)..];
        }

        // What other generators write belongs to the type it is a part of.
        var start = url.IndexOf(_project, StringComparison.Ordinal);
        if (start < 0 || url.Contains("/obj/", StringComparison.Ordinal))
        {
            return null;
        }

        var path = url[(start + _project.Length)..];
        return path.LastIndexOf('/') is var end and >= 0 ? path[..end] : ".";
    }

    private void ReadTypesWithoutCode(ModuleDefinition module)
    {
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(module.FileName, ".pdb")));
        var reader = symbols.GetMetadataReader();
        foreach (var information in reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation))
        {
            if (reader.GetGuid(information.Kind) == TypeDefinitionDocuments)
            {
                var document = reader.GetDocument(
                    MetadataTokens.DocumentHandle(reader.GetBlobReader(information.Value).ReadCompressedInteger())
                );
                var type = (TypeDefinition)module.LookupToken(MetadataTokens.GetToken(information.Parent));
                _places[type.FullName] = OfDocument(reader.GetString(document.Name));
            }
        }
    }
}
