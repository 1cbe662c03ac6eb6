using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Compiles examples against the packages, each as the body of a method.</summary>
internal static class ExampleCompilation
{
    /// <summary>The usings of a new project, and the namespaces of the library.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Text.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authentication.Cookies;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using ThreadsSdk;
        global using ThreadsSdk.AspNetCore;
        global using ThreadsSdk.Auth;
        global using ThreadsSdk.MediaHosting;
        global using ThreadsSdk.Publishing;
        """;

    /// <summary>What an example may use without declaring it. Its own variables hide these.</summary>
    private const string Surroundings = """
        internal abstract class Surroundings
        {
            protected static readonly ThreadsClient threads = null!;
            protected static readonly IServiceCollection services = null!;
            protected static readonly IServiceProvider provider = null!;
            protected static readonly IConfiguration configuration = null!;
            protected static readonly WebApplicationBuilder builder = null!;
            protected static readonly WebApplication app = null!;
            protected static readonly CancellationToken cancellationToken;
        }
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    /// <summary>Returns the errors of the compiler, each with the member whose example has it.</summary>
    public static IReadOnlyList<string> FindErrors(IReadOnlyList<DocumentedExample> examples)
    {
        var compilation = CSharpCompilation.Create(
            "Examples",
            [
                CSharpSyntaxTree.ParseText(Usings, Parsing),
                CSharpSyntaxTree.ParseText(Surroundings, Parsing),
                .. examples.Select((example, index) => CSharpSyntaxTree.ParseText(Wrap(example.Code, index), Parsing, example.Member)),
            ],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        return
        [
            .. from error in compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            where error.Severity == DiagnosticSeverity.Error
            select $"{error.Location.SourceTree?.FilePath}: {error.Id} {error.GetMessage()} in '{LineOf(error.Location)}'",
        ];
    }

    /// <summary>Puts the statements of an example into a method, its types beside the method, and its usings before all.</summary>
    private static string Wrap(string code, int index)
    {
        CompilationUnitSyntax example = CSharpSyntaxTree.ParseText(code, Parsing).GetCompilationUnitRoot();
        IEnumerable<string> statements = example.Members.OfType<GlobalStatementSyntax>().Select(statement => statement.ToFullString());
        IEnumerable<string> types = example
            .Members.Where(member => member is not GlobalStatementSyntax)
            .Select(type => type.ToFullString());
        return $$"""
            {{example.Usings.ToFullString()}}
            internal sealed class Example{{index}} : Surroundings
            {
                public async Task RunAsync()
                {
            {{string.Concat(statements)}}
                }
            {{string.Concat(types)}}
            }
            """;
    }

    private static string LineOf(Microsoft.CodeAnalysis.Location location) =>
        location.SourceTree is { } tree ? tree.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim() : "";

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
}
