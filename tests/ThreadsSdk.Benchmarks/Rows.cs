using ThreadsSdk.Benchmarks.Check;

namespace ThreadsSdk.Benchmarks;

/// <summary>What <c>--check</c> measures, and what each may at most be of its baseline.</summary>
internal static class Rows
{
    private const long SizeLimit = 700 * 1024;

    public static IEnumerable<Row> All()
    {
        foreach (var escaped in new[] { true, false })
        {
            var read = new ReadPosts { Escaped = escaped };
            read.Setup();
            yield return new RatioRow(
                $"Read 100 posts ({(escaped ? "as Meta escapes them" : "nothing escaped")}), of System.Text.Json", read.SystemTextJson, read.Sdk, time: 0.50, bytes: 0.70);
        }

        foreach (var (posts, time) in new[] { (1, 1.10), (100, 1.15) })
        {
            using var get = new SendGet { Posts = posts };
            get.Setup();
            yield return new RatioRow(
                $"One GET, {(posts == 1 ? "one post" : $"{posts} posts")}, of HttpClient by hand",
                () => get.HandWritten().GetAwaiter().GetResult(), () => get.Sdk().GetAwaiter().GetResult(), time, bytes: 1.25);
        }

        using (var chain = new PublishChain())
        {
            chain.Setup();
            yield return new OnceRow(
                "Publish 10 posts with 10 images each, of a client that sleeps",
                () => chain.Sleeping().GetAwaiter().GetResult(), () => chain.Sdk().GetAwaiter().GetResult(), 0.05);
        }

        var generate = new Generate();
        generate.Setup();
        yield return new RatioRow("Generator, whole spec, of compiling the SDK", generate.Compile, generate.Cold, time: 0.15);
        yield return new RatioRow("Generator, one YAML edit, of the whole spec", generate.Cold, generate.YamlEdit, time: 0.20);
        yield return new RatioRow("Generator, edit of other code, of the whole spec", generate.Cold, generate.CodeEdit, time: 0.05);
        yield return new SizeRow("Size of ThreadsSdk.dll", typeof(ThreadsClient).Assembly.Location, SizeLimit);
    }
}
