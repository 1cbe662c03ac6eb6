using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>What is generated compiles as C# 12 without a warning, crefs in documentation included.</summary>
public sealed class CompilationTests
{
    [Fact]
    public void Threads_compiles()
    {
        var run = GeneratorRun.Of(Repository.Spec);

        Assert.Empty(Handwritten.CompileWith(run.Files));
    }

    [Fact]
    public void Every_key_of_the_language_compiles()
    {
        var run = GeneratorRun.Of(Repository.Sample);

        Assert.Empty(Handwritten.CompileWith(run.Files));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("edge")]
    [InlineData("many")]
    public void Lists_of_every_type_compile(string list)
    {
        string[] types =
        [
            "string",
            "id",
            "url",
            "int",
            "long",
            "double",
            "bool",
            "timestamp",
            "unix_time",
            "unix_time_ms",
            "seconds",
            "Color",
        ];
        var properties = types.Select(type => $"p_{type.ToLowerInvariant()}: {{ type: {list}<{type}>, doc: Some. }}");

        var run = GeneratorRun.Of(
            ("background.yaml", Background.Yaml),
            ("case.yaml", $"models: {{ Lists: {{ doc: Lists., properties: {{ {string.Join(", ", properties)} }} }} }}")
        );

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Handwritten.ErrorsOf(run.Files, GeneratorRun.Of(("background.yaml", Background.Yaml)).Files));
    }

    [Fact]
    public void Responses_of_a_server_compile_with_every_type_they_can_hold()
    {
        var files = new Dictionary<string, string>(GeneratorRun.Of(Repository.Sample).Files);
        foreach (
            var (name, text) in GeneratorRun
                .OfServer(Repository.Sample)
                .Files.Where(file => file.Key.StartsWith("Responses.", StringComparison.Ordinal))
        )
        {
            files.Add(name, text);
        }

        Assert.Contains("Responses.Marks", files.Keys);
        Assert.Empty(Handwritten.CompileWith(files));
    }

    [Fact]
    public void Refit_interfaces_compile_with_what_people_wrote_for_them()
    {
        Assert.Empty(Handwritten.CompileWith(RefitProject(Repository.Spec)));
    }

    [Fact]
    public void Refit_interfaces_of_every_key_of_the_language_compile()
    {
        Assert.Empty(Handwritten.CompileWith(RefitProject(Repository.Sample)));
    }

    [Fact]
    public void Endpoint_of_the_walk_through_compiles_with_the_real_spec()
    {
        var readme = Repository.ReadText("spec/README.md");
        var endpoint = readme.Split("```yaml\n")[1].Split("```")[0];

        var run = GeneratorRun.Of([
            .. Repository.Spec.Where(file => file.Path != "endpoints/likes.yaml"),
            ("endpoints/likes.yaml", endpoint),
        ]);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Handwritten.CompileWith(run.Files));
        Assert.Contains(
            "IAsyncEnumerable<Like> ListAsync(string mediaId, LikesListOptions? options = null",
            run.Files["Endpoints.ILikesApi"],
            StringComparison.Ordinal
        );
    }

    /// <summary>The files of the project of Refit interfaces, and those of the client it stands on.</summary>
    private static Dictionary<string, string> RefitProject(params (string Path, string Yaml)[] spec)
    {
        var files = new Dictionary<string, string>(GeneratorRun.Of(spec).Files);
        foreach (var (name, text) in GeneratorRun.OfRefit(spec).Files)
        {
            files.Add(name, text);
        }

        foreach (var (path, text) in Repository.Read("src/ThreadsSdk.Refit.Interfaces", "*.cs"))
        {
            files.Add(path, "#nullable enable\n" + text);
        }

        return files;
    }
}
