using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreadsSdk.Benchmarks.Inputs;
using ThreadsSdk.Generator;

namespace ThreadsSdk.Benchmarks;

/// <summary>What the generator adds to a build of the SDK, and to each keystroke in an editor.</summary>
public class Generate
{
    private readonly SdkSources _sources = SdkSources.Read();
    private readonly SpecText[] _spec = SpecText.ReadAll();

    private SdkSources _all = null!;
    private GeneratorDriver _ran = null!;
    private SpecText _file = null!;
    private SpecText _edited = null!;
    private CSharpCompilation _otherCode = null!;

    [GlobalSetup]
    public void Setup()
    {
        _ran = CreateDriver().RunGenerators(_sources.Compilation);
        _all = _sources.With(_ran.GetRunResult());
        _all.Compile();
        _file = _spec.Single(text => text.Path.EndsWith(Path.Combine("endpoints", "media.yaml"), StringComparison.Ordinal));
        _edited = _file.EditDoc();
        _otherCode = _sources.Compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText("class Unrelated;", (CSharpParseOptions)_sources.Compilation.SyntaxTrees[0].Options)
        );
    }

    /// <summary>The compiler's work on the SDK without the generator: parsing, checking, writing the assembly.</summary>
    [Benchmark(Baseline = true)]
    public object Compile() => _all.Compile();

    /// <summary>The first run over the whole spec.</summary>
    [Benchmark]
    public object Cold() => CreateDriver().RunGenerators(_sources.Compilation);

    /// <summary>A run after an edit of one file of endpoints.</summary>
    [Benchmark]
    public object YamlEdit() => _ran.ReplaceAdditionalText(_file, _edited).RunGenerators(_sources.Compilation);

    /// <summary>A run after an edit of other code.</summary>
    [Benchmark]
    public object CodeEdit() => _ran.RunGenerators(_otherCode);

    private CSharpGeneratorDriver CreateDriver() =>
        CSharpGeneratorDriver.Create(
            [new ThreadsGenerator().AsSourceGenerator()],
            _spec,
            (CSharpParseOptions)_sources.Compilation.SyntaxTrees[0].Options,
            new SpecOptions()
        );
}
