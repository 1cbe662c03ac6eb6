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
}
