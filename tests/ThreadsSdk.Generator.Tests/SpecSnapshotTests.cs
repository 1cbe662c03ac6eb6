using ThreadsSdk.Generator.Tests.Running;
using Xunit;

namespace ThreadsSdk.Generator.Tests;

/// <summary>What the generator writes, as a reviewer sees it in <c>Snapshots</c>.</summary>
public sealed class SpecSnapshotTests
{
    [Fact]
    [Trait("Category", "Snapshot")]
    public Task Threads() => Verify(GeneratorRun.Of(Repository.Spec));

    [Fact]
    [Trait("Category", "Snapshot")]
    public Task Sample() => Verify(GeneratorRun.Of(Repository.Sample));

    /// <summary>What a server and Refit get of Threads repeats the client, and the tests of the simulator and of Refit run it.</summary>
    [Fact]
    [Trait("Category", "Snapshot")]
    public Task Sample_for_a_server() => Verify(GeneratorRun.OfServer(Repository.Sample));

    [Fact]
    [Trait("Category", "Snapshot")]
    public Task Sample_for_Refit() => Verify(GeneratorRun.OfRefit(Repository.Sample));

    [Fact]
    public void Generated_lines_are_no_longer_than_what_is_read_beside_another_file()
    {
        const int LongestLine = 160;
        GeneratorRun[] runs =
        [
            GeneratorRun.Of(Repository.Spec),
            GeneratorRun.OfServer(Repository.Spec),
            GeneratorRun.OfRefit(Repository.Spec),
            GeneratorRun.Of(Repository.Sample),
        ];

        var lines = runs.SelectMany(run => run.Files.Values).SelectMany(file => file.Split('\n'));

        Assert.Equal([], lines.Where(line => line.Length > LongestLine));
    }

    [Fact]
    public void Snapshots_belong_to_tests_that_exist()
    {
        var tests = typeof(SpecSnapshotTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();

        var files = Directory.EnumerateFiles(Snapshot.Folder).Select(file => Path.GetFileName(file));

        Assert.DoesNotContain(files, file => !tests.Contains(file.Split('#')[0]));
    }

    private static Task Verify(GeneratorRun run)
    {
        Assert.Empty(run.Diagnostics);
        return Snapshot.Verify(run.Files);
    }
}
