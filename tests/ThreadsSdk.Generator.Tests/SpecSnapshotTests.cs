using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>Every file the generator writes, as a reviewer sees it in <c>Snapshots</c>.</summary>
public sealed class SpecSnapshotTests
{
    [Fact]
    public async Task Threads()
    {
        var run = GeneratorRun.Of(Repository.Spec);

        Assert.Empty(run.Diagnostics);
        await Snapshot.Verify(run.Files);
    }

    [Fact]
    public async Task Sample()
    {
        var run = GeneratorRun.Of(Repository.Sample);

        Assert.Empty(run.Diagnostics);
        await Snapshot.Verify(run.Files);
    }
}
