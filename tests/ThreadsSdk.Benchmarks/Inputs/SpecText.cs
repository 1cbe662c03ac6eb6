using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ThreadsSdk.Benchmarks.Inputs;

/// <summary>A YAML file of the spec.</summary>
internal sealed class SpecText(string path, SourceText text) : AdditionalText
{
    public override string Path => path;

    public static SpecText[] ReadAll() =>
        [
            .. Directory
                .EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "input", "spec"), "*.yaml", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new SpecText(path, SourceText.From(File.ReadAllText(path)))),
        ];

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>The file with its first doc rewritten.</summary>
    public SpecText EditDoc()
    {
        const string Doc = "doc: ";
        var old = text.ToString();
        return new SpecText(path, SourceText.From(old.Insert(old.IndexOf(Doc, StringComparison.Ordinal) + Doc.Length, "Edited ")));
    }
}

/// <summary>Marks every additional file as one of the spec, as MSBuild does.</summary>
internal sealed class SpecOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

    private static AnalyzerConfigOptions Spec { get; } = new Options(new() { ["build_metadata.AdditionalFiles.ThreadsSpec"] = "true" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Spec;

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
