using ThreadsSdk.Benchmarks.Check;

namespace ThreadsSdk.Benchmarks;

/// <summary>What <c>--check</c> measures, and what each may at most be of its baseline.</summary>
internal static class Rows
{
    private const long SizeLimit = 1100 * 1024;

    public static IEnumerable<Row> All()
    {
        foreach (var escaped in new[] { true, false })
        {
            var read = new ReadPosts { Escaped = escaped };
            read.Setup();
            yield return new RatioRow(
                $"Read 100 posts ({(escaped ? "as Meta escapes them" : "nothing escaped")}), of System.Text.Json",
                read.SystemTextJson,
                read.Sdk,
                time: 0.50,
                bytes: 0.70
            );
        }

        foreach (var (posts, time) in new[] { (1, 1.10), (100, 1.15) })
        {
            using var get = new SendGet { Posts = posts };
            get.Setup();
            yield return new RatioRow(
                $"One GET, {(posts == 1 ? "one post" : $"{posts} posts")}, of HttpClient by hand",
                () => get.HandWritten().GetAwaiter().GetResult(),
                () => get.Sdk().GetAwaiter().GetResult(),
                time,
                bytes: 1.25
            );
        }

        foreach (var row in OverRefit().Concat(FirstCalls()))
        {
            yield return row;
        }

        using (var chain = new PublishChain())
        {
            chain.Setup();
            yield return new OnceRow(
                "Publish 10 posts with 10 images each, of a client that sleeps",
                () => chain.Sleeping().GetAwaiter().GetResult(),
                () => chain.Sdk().GetAwaiter().GetResult(),
                0.05
            );
        }

        foreach (var row in Simulated().Concat(Webhooks()))
        {
            yield return row;
        }

        var generate = new Generate();
        generate.Setup();
        yield return new RatioRow("Generator, whole spec, of compiling the SDK", generate.Compile, generate.Cold, time: 0.15);
        yield return new RatioRow("Generator, one YAML edit, of the whole spec", generate.Cold, generate.YamlEdit, time: 0.20);
        yield return new RatioRow("Generator, edit of other code, of the whole spec", generate.Cold, generate.CodeEdit, time: 0.05);
        yield return new SizeRow("Size of ThreadsSdk.dll", typeof(ThreadsClient).Assembly.Location, SizeLimit);
    }

    private static IEnumerable<Row> OverRefit()
    {
        foreach (
            var (call, name, registered, made, own) in new[]
            {
                (SendOverRefit.Request.OnePost, "one post", 0.95, 1.10, 0.69),
                (SendOverRefit.Request.HundredPosts, "100 posts", 0.50, 0.50, 0.45),
                (SendOverRefit.Request.Publish, "a container", 1.70, 1.70, 1.10),
            }
        )
        {
            using var send = new SendOverRefit { Sent = call };
            send.Setup();
            yield return new RatioRow(
                $"UseRefit, {name}, of HttpClient from the same factory",
                Run(send.RawOfFactory),
                Run(send.UseRefit),
                registered
            );
            yield return new RatioRow($"CreateClient, {name}, of HttpClient by hand", Run(send.Raw), Run(send.CreateClient), made);
            yield return new RatioRow($"ThreadsClient, {name}, of HttpClient by hand", Run(send.Raw), Run(send.Sdk), own);
        }
    }

    private static IEnumerable<Row> FirstCalls() =>
        [
            new FirstCallRow("First call, ThreadsClient, of HttpClient by hand", nameof(FirstCall.Raw), nameof(FirstCall.Sdk), 1.00),
            new FirstCallRow(
                "First call, CreateClient, of HttpClient by hand",
                nameof(FirstCall.Raw),
                nameof(FirstCall.CreateClient),
                1.30
            ),
            new FirstCallRow(
                "First call, UseRefit once built, of HttpClient by hand",
                nameof(FirstCall.Raw),
                nameof(FirstCall.UseRefit),
                1.30
            ),
        ];

    private static IEnumerable<Row> Simulated()
    {
        using (var serve = new ServeGet())
        {
            serve.Setup();
            yield return new RatioRow("Simulator, one profile, of a Kestrel that says hello", serve.Hello, serve.Profile, time: 2.00);
            yield return new RatioRow("Simulator, one post, of a Kestrel that says hello", serve.Hello, serve.OnePost, time: 2.00);
        }

        yield return new ProcessRow(
            "Simulator, start-up to the first response, of a Kestrel that says hello",
            ["--start-up", nameof(StartUp.Hello)],
            ["--start-up", nameof(StartUp.Simulator)],
            Limit: 3.00
        );
    }

    private static IEnumerable<Row> Webhooks() =>
        [
            new WebhookTimeRow("Webhooks, p99 in PostgreSQL, of an endpoint that writes one row", Limit: 3.00),
            new WebhookMemoryRow("Webhooks, peak memory of 10,000 in PostgreSQL, of 1,000", HasDatabase: true, Limit: 1.20),
            new WebhookMemoryRow("Webhooks, peak memory of 10,000 in memory, of 1,000", HasDatabase: false, Limit: 1.20),
        ];

    private static Func<object> Run(Func<Task<object>> call) => () => call().GetAwaiter().GetResult();
}
