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

    [Fact]
    public void Refit_interfaces_compile_with_what_people_wrote_for_them()
    {
        var client = GeneratorRun.Of(Repository.Spec);
        var refit = GeneratorRun.OfRefit(Repository.Spec);

        Assert.Empty(Handwritten.CompileWith(RefitProject.Of(client, refit)));
    }

    [Fact]
    public void Refit_interfaces_of_every_key_of_the_language_compile()
    {
        var client = GeneratorRun.Of(Repository.Sample);
        var refit = GeneratorRun.OfRefit(Repository.Sample);

        Assert.Empty(Handwritten.CompileWith(RefitProject.Of(client, refit)));
    }

    [Fact]
    public void Endpoint_of_the_walk_through_compiles_with_the_real_spec()
    {
        var readme = Repository.ReadText("spec/README.md");
        var endpoint = readme.Split("```yaml\n")[1].Split("```")[0];

        var run = GeneratorRun.Of([.. Repository.Spec, ("spec/endpoints/likes.yaml", endpoint)]);

        Assert.Empty(run.Diagnostics);
        Assert.Empty(Handwritten.CompileWith(run.Files));
        Assert.Contains("IAsyncEnumerable<Like> ListAsync(string mediaId, LikesListOptions? options = null", run.Files["Endpoints.ILikesApi"], StringComparison.Ordinal);
    }
}
