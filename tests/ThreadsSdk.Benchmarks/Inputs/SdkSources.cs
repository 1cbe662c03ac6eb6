using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ThreadsSdk.Benchmarks.Inputs;

/// <summary>The SDK as its compiler sees it: hand-written sources, what other generators write for it, references, options.</summary>
internal sealed class SdkSources
{
    private const string GlobalUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.Latest,
        DocumentationMode.Diagnose,
        preprocessorSymbols: ["NET", "NET10_0", "NET10_0_OR_GREATER", "NET9_0_OR_GREATER", "NET8_0_OR_GREATER"]
    );

    private static readonly CSharpCompilationOptions Compiling = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable
    );

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileNameWithoutExtension(path) is var name
                && !name.StartsWith("ThreadsSdk", StringComparison.Ordinal)
                && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            )
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string[] _texts;

    private SdkSources(IEnumerable<string> texts)
    {
        _texts = [.. texts];
        Compilation = CreateCompilation(_texts);
    }

    /// <summary>The hand-written half, parsed: what the generator is run on.</summary>
    public CSharpCompilation Compilation { get; }

    public static SdkSources Read()
    {
        var written = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "input", "src"), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Append(GlobalUsings);
        return new SdkSources(written);
    }

    /// <summary>
    /// The same, with what a run of the generator wrote as plain sources, and what the framework's generators write for all of it.
    /// </summary>
    public SdkSources With(GeneratorDriverRunResult generated)
    {
        var texts = _texts.Concat(generated.GeneratedTrees.Select(tree => tree.ToString())).ToList();
        var others = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "input", "generators"), "*.dll")
            .SelectMany(path => Assembly.LoadFrom(path).GetTypes())
            .Where(type => type.IsDefined(typeof(GeneratorAttribute)))
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        var ran = CSharpGeneratorDriver.Create(others, parseOptions: Parsing).RunGenerators(CreateCompilation(texts)).GetRunResult();
        return new SdkSources(texts.Concat(ran.GeneratedTrees.Select(tree => tree.ToString())));
    }

    /// <summary>Compiles everything from its text: the assembly, its symbols and its documentation.</summary>
    public long Compile()
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        using var documentation = new MemoryStream();
        var result = CreateCompilation(_texts).Emit(assembly, symbols, documentation);
        return result.Success
            ? assembly.Length
            : throw new InvalidOperationException(
                $"The SDK does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}"
            );
    }

    private static CSharpCompilation CreateCompilation(IEnumerable<string> texts) =>
        CSharpCompilation.Create(
            "ThreadsSdk",
            texts.AsParallel().AsOrdered().Select(text => CSharpSyntaxTree.ParseText(text, Parsing)),
            References,
            Compiling
        );
}
