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
    public async Task Threads_for_a_server()
    {
        var run = GeneratorRun.OfServer(Repository.Spec);

        Assert.Empty(run.Diagnostics);
        await Snapshot.Verify(run.Files);
    }

    [Fact]
    public async Task Threads_for_Refit()
    {
        var run = GeneratorRun.OfRefit(Repository.Spec);

        Assert.Empty(run.Diagnostics);
        await Snapshot.Verify(run.Files);
    }

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

    [Fact]
    public async Task Sample()
    {
        var run = GeneratorRun.Of(Repository.Sample);

        Assert.Empty(run.Diagnostics);
        await Snapshot.Verify(run.Files);
    }
}
