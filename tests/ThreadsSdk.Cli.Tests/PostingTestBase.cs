using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Cli.Tests;

/// <summary>Tests with a simulator and a folder for journals.</summary>
public abstract class PostingTestBase : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    internal ThreadsSimulator Simulator { get; private set; } = null!;

    protected string Journals => Path.Combine(_folder, "journals");

    protected string Site => Path.Combine(_folder, "site");

    protected SimulatedUser Ada => Simulator.Users[0];

    protected IReadOnlyList<SimulatedPost> Posts => Simulator.PublishedBy(Ada);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        Simulator = await ThreadsSimulator.StartAsync(
            new()
            {
                ImageProcessingTime = TimeSpan.FromSeconds(0.1),
                VideoProcessingTime = TimeSpan.FromSeconds(0.1),
                CarouselProcessingTime = TimeSpan.Zero,
            },
            TestContext.Current.CancellationToken
        );
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A PNG of the smallest size Threads takes.</summary>
    protected string Picture()
    {
        var path = Path.Combine(_folder, "cat.png");
        File.WriteAllBytes(path, Pictures.Png);
        return path;
    }

    protected string TextFile(string text)
    {
        var path = Path.Combine(_folder, "article.txt");
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The names of the journals that are written down.</summary>
    protected IReadOnlyList<string> Written() =>
        Directory.Exists(Journals)
            ?
            [
                .. Directory
                    .EnumerateFiles(Journals, "*.json", SearchOption.AllDirectories)
                    .Select(file => Path.GetFileNameWithoutExtension(file)!),
            ]
            : [];

    internal async Task<CommandRun> RunAsync(params string[] args)
    {
        var run = await TryAsync(args);
        Assert.True(run.Exit == ExitCode.Ok, run.Error);
        return run;
    }

    internal Task<CommandRun> TryAsync(params string[] args) => CommandRun.OfAsync(args, Environment());

    protected Dictionary<string, string> Environment(SimulatedUser? user = null) =>
        new()
        {
            [CommandEnvironment.BaseAddress] = Simulator.BaseAddress.ToString(),
            [CommandEnvironment.AccessToken] = (user ?? Ada).AccessToken,
            [CommandEnvironment.Journals] = Journals,
        };
}
