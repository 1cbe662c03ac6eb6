using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ThreadsSdk.Benchmarks;
using ThreadsSdk.Benchmarks.Check;

const string Help = """
    Benchmarks of the SDK and its generator, each beside its baseline.

      dotnet run -c Release --project tests/ThreadsSdk.Benchmarks -- [arguments]

      --check [part of a name]    measures what has a target (Rows.cs), prints ratios to the baselines, and exits 1 when a target is missed;
                                  some 12 minutes for all, and PostgreSQL for those of webhooks
      --help                      this text

    All else goes to BenchmarkDotNet, which asks what to run when told nothing: --list flat, --filter '*SendGet*', --job short.
    """;

switch (args)
{
    case ["--check", .. var parts] when parts.Length <= 1:
        return CheckCommand.Run(parts.FirstOrDefault(""));
    case ["--first-call", var way, var address]:
        return await FirstCall.RunAsync(way, new Uri(address)).ConfigureAwait(false);
    case ["--start-up", var server]:
        return await StartUp.RunAsync(server).ConfigureAwait(false);
    case ["--help" or "-h" or "-?"]:
        Console.WriteLine(Help);
        return 0;
    default:
        // In this process: BenchmarkDotNet's own projects would be built under the rules of this repository.
        var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsDefault());
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, config);
        return 0;
}
