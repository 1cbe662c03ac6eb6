using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>The sources of ThreadsSdk that people wrote, compiled together with what the generator wrote.</summary>
internal static class Handwritten
{
    /// <summary>The file of another project that ThreadsSdk compiles as well.</summary>
    private const string RuleEvaluation = "generator/ThreadsSdk.Spec/Rules/RuleEvaluation.cs";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Doc comments are read too, so that a cref to nothing is a warning.</summary>
    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.CSharp12,
        DocumentationMode.Diagnose,
        preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]
    );

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "ThreadsSdk",
        [
            Parse(Usings, "Usings.cs"),
            Parse(Repository.ReadText(RuleEvaluation), RuleEvaluation),
            .. Repository.Read("src/ThreadsSdk", "*.cs").Select(file => Parse(file.Text, file.Path)),
        ],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
    );

    /// <summary>
    /// What the compiler says of the generated files, warnings included. The written ones are its own build's affair: they use newer C#.
    /// </summary>
    public static IEnumerable<Diagnostic> CompileWith(IReadOnlyDictionary<string, string> generated)
    {
        var trees = generated.Select(file => Parse(file.Value, file.Key + ".g.cs")).ToHashSet();
        return Compilation
            .AddSyntaxTrees(trees)
            .GetDiagnostics()
            .Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning
                && (diagnostic.Location.SourceTree is not { } tree || trees.Contains(tree))
            );
    }

    /// <summary>
    /// What the compiler says, warnings included, of files generated into a project of somebody else, which sees no internals of the SDK and
    /// has no usings.
    /// </summary>
    public static IEnumerable<Diagnostic> CompileElsewhere(IReadOnlyDictionary<string, string> sdk, IReadOnlyDictionary<string, string> own)
    {
        var library = Compilation.AddSyntaxTrees(sdk.Select(file => Parse(file.Value, file.Key + ".g.cs")));
        return CSharpCompilation
            .Create(
                "Elsewhere",
                own.Select(file => Parse(file.Value, file.Key + ".g.cs")),
                [.. References(), library.ToMetadataReference()],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>
    /// What the compiler says of generated files that another run did not write: errors only, and without looking at everything else.
    /// </summary>
    public static IEnumerable<Diagnostic> ErrorsOf(
        IReadOnlyDictionary<string, string> generated,
        IReadOnlyDictionary<string, string> before
    )
    {
        var trees = generated.ToDictionary(file => file.Key, file => Parse(file.Value, file.Key + ".g.cs"));
        var all = Compilation.AddSyntaxTrees(trees.Values);
        return trees
            .Where(file => before.GetValueOrDefault(file.Key) != generated[file.Key])
            .SelectMany(file => all.GetSemanticModel(file.Value).GetDiagnostics())
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Returns the names in the sources, people's and generated ones.</summary>
    public static SourceNames Names(IReadOnlyDictionary<string, string> generated)
    {
        var trees = generated.Select(file => Parse(file.Value, file.Key + ".g.cs")).ToList();
        var all = Compilation.AddSyntaxTrees(trees);
        var foreign =
            from tree in all.SyntaxTrees
            let model = all.GetSemanticModel(tree)
            from name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            let type = model.GetSymbolInfo(name).Symbol as INamedTypeSymbol
            where
                type is { Arity: 0, ContainingType: null } && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, all.Assembly)
            where type.Name == name.Identifier.Text
            select type.Name;
        return new(
            Compilation.SyntaxTrees.SelectMany(Types).Except(trees.SelectMany(Types)).ToHashSet(),
            Compilation
                .SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
                .SelectMany(space => space.Name.ToString().Split('.'))
                .ToHashSet(),
            foreign.ToHashSet()
        );
    }

    /// <summary>Returns the names of the public types in a namespace.</summary>
    public static IEnumerable<string> PublicTypes(string path)
    {
        INamespaceSymbol space = Compilation.GlobalNamespace;
        foreach (var part in path.Split('.'))
        {
            space = space.GetNamespaceMembers().Single(member => member.Name == part);
        }

        return space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Select(type => type.Name);
    }

    private static IEnumerable<string> Types(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes(node => node is not BaseTypeDeclarationSyntax)
            .Select(node =>
                node switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.Text,
                    DelegateDeclarationSyntax type => type.Identifier.Text,
                    _ => "",
                }
            )
            .Where(name => name.Length > 0);

    /// <summary>
    /// What the compiler says of written and generated files together. Some errors are there always: other generators do not run here.
    /// </summary>
    public static IReadOnlyList<Diagnostic> CompileAllWith(IReadOnlyDictionary<string, string> generated) =>
        Compilation.AddSyntaxTrees(generated.Select(file => Parse(file.Value, file.Key + ".g.cs"))).GetDiagnostics();

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(SourceText.From(text), Parsing, path);

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
}
