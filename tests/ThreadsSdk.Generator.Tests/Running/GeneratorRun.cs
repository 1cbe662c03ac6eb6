using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>A run of the generator over YAML files. An edit gives the next run of the same driver, with what it cached.</summary>
internal sealed class GeneratorRun
{
    private static readonly GeneratorDriverOptions TrackSteps = new(
        IncrementalGeneratorOutputKind.None,
        trackIncrementalGeneratorSteps: true
    );

    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;
    private readonly ImmutableArray<SpecText> _texts;
    private readonly GeneratorRun? _before;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<SpecText> texts, GeneratorRun? before)
    {
        _driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        _compilation = compilation;
        _texts = texts;
        _before = before;
        Result = _driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
        {
            throw new InvalidOperationException("the generator threw", exception);
        }
    }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>What was written, by hint name without <c>.g.cs</c>.</summary>
    public SortedDictionary<string, string> Files =>
        new(Sources(this).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), StringComparer.Ordinal);

    /// <summary>The files this run wrote, rather than kept from the run before.</summary>
    public IEnumerable<string> Written
    {
        get
        {
            var kept = _before is null ? [] : Sources(_before).Values.ToHashSet(ReferenceEqualityComparer.Instance);
            return Sources(this).Where(pair => !kept.Contains(pair.Value)).Select(pair => pair.Key).Order(StringComparer.Ordinal);
        }
    }

    /// <summary>Why each step ran.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons =>
        Result
            .TrackedSteps.Concat(Result.TrackedOutputSteps)
            .SelectMany(pair => pair.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason);

    public static GeneratorRun Of(params (string Path, string Yaml)[] files) =>
        Of(files.Select(file => new SpecText(file.Path, file.Yaml)));

    /// <summary>Runs over files of the spec in the project of a server.</summary>
    public static GeneratorRun OfServer(params (string Path, string Yaml)[] files) =>
        Of(files.Select(file => new SpecText(file.Path, file.Yaml)), "Server");

    /// <summary>Runs over files of the spec in the project of Refit interfaces.</summary>
    public static GeneratorRun OfRefit(params (string Path, string Yaml)[] files) =>
        Of(files.Select(file => new SpecText(file.Path, file.Yaml)), "Refit");

    /// <summary>Runs over files with which a project of somebody else adds to the spec of the SDK.</summary>
    public static GeneratorRun OfOverlay(params (string Path, string Yaml)[] files) =>
        Of(files.Select(file => new SpecText(file.Path, file.Yaml, isSpec: "overlay")));

    /// <summary>Runs over files of the spec and others, in a project that asks for this kind of code.</summary>
    public static GeneratorRun Of(IEnumerable<SpecText> files, string emit = "")
    {
        ImmutableArray<SpecText> texts = [.. files];
        var driver = CSharpGeneratorDriver.Create(
            [new ThreadsGenerator().AsSourceGenerator()],
            texts,
            new CSharpParseOptions(LanguageVersion.CSharp12),
            new SpecOptions(emit),
            TrackSteps
        );
        return new GeneratorRun(driver, CSharpCompilation.Create("Consumer"), texts, null);
    }

    public IEnumerable<IncrementalStepRunReason> ReasonsOf(string step) =>
        Result.TrackedSteps[step].SelectMany(tracked => tracked.Outputs).Select(output => output.Reason);

    /// <summary>Runs once more over the same input.</summary>
    public GeneratorRun Again() => new(_driver, _compilation, _texts, this);

    /// <summary>Runs once more after a C# file was added.</summary>
    public GeneratorRun AddCSharp(string source) =>
        new(
            _driver,
            _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12))),
            _texts,
            this
        );

    /// <summary>Runs once more after one passage of a YAML file was rewritten.</summary>
    public GeneratorRun Edit(string path, string passage, string replacement)
    {
        var old = _texts.Single(text => text.Path == path);
        var parts = old.Yaml.Split(passage);
        Assert.True(parts.Length == 2, $"'{passage}' stands {parts.Length - 1} times in {path}");
        var edited = new SpecText(path, string.Join(replacement, parts), old.IsSpec);
        return new GeneratorRun(_driver.ReplaceAdditionalText(old, edited), _compilation, _texts.Replace(old, edited), this);
    }

    /// <summary>Runs once more after a YAML file was deleted.</summary>
    public GeneratorRun Delete(string path)
    {
        var old = _texts.Single(text => text.Path == path);
        return new GeneratorRun(_driver.RemoveAdditionalTexts([old]), _compilation, _texts.Remove(old), this);
    }

    private static Dictionary<string, Microsoft.CodeAnalysis.Text.SourceText> Sources(GeneratorRun run) =>
        run.Result.GeneratedSources.ToDictionary(source => source.HintName[..^".g.cs".Length], source => source.SourceText);
}
