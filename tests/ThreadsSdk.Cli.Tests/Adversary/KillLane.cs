using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Publishing;
using ThreadsSdk.Simulator;
using ThreadsSdk.Simulator.Tests.Adversary;

namespace ThreadsSdk.Cli.Tests.Adversary;

/// <summary>A Threads of its own, a folder, and processes one after the other that publish, die and are started again.</summary>
internal sealed class KillLane : IAsyncDisposable
{
    private const int Tries = 5;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(40);

    private readonly ThreadsSimulator _simulator;
    private readonly Random _random;
    private readonly Dictionary<string, (TimeSpan Time, int Calls)> _usual = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _expected = [];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private string _other = "";

    private readonly CallCount _count;

    private KillLane(ThreadsSimulator simulator, CallCount count, int seed) =>
        (_simulator, _count, _random) = (simulator, count, new Random(seed));

    private string Journals => Path.Combine(_folder, "journals");

    private string Site => Path.Combine(_folder, "site");

    private string Image => Path.Combine(_folder, "cat.png");

    private SimulatedUser User => _simulator.Users[0];

    public static async Task<KillLane> StartAsync(int seed)
    {
        var time = TimeSpan.FromMilliseconds(100);
        var count = new CallCount();
        var simulator = await ThreadsSimulator.StartAsync(
            new()
            {
                Seed = false,
                ImageProcessingTime = time,
                VideoProcessingTime = time,
                CarouselProcessingTime = time,
                LoggerFactory = count,
            }
        );
        using var other = new ThreadsClient(simulator.ClientOptions(simulator.Users[1]));
        var lane = new KillLane(simulator, count, seed) { _other = (await other.PublishAsync(Post.Text("Something to talk about"))).Id };

        // Time between what Threads does and what a process hears of it, to die in.
        simulator.Faults.Add(SimulatorFault.DelayResponse(AnswerTime) with { Times = int.MaxValue });
        Directory.CreateDirectory(lane.Site);
        await File.WriteAllBytesAsync(lane.Image, Pictures.Png);
        return lane;
    }

    /// <summary>Publishes one post, killing its process on the way.</summary>
    public async Task<KillOutcome> RunAsync(int number)
    {
        var kind = KillPosts.All.Keys.ElementAt(number % KillPosts.All.Count);
        if (!_usual.ContainsKey(kind))
        {
            await MeasureAsync(kind);
        }

        var before = _simulator.PublishedBy(User).Count;
        var key = string.Create(CultureInfo.InvariantCulture, $"run-{number}");
        var (kills, onTheWay, starts) = (0, 0, 0);
        for (var left = _random.Next(1, 4); left > 0 && await JournalAsync(key) is not { IsPublished: true }; left--)
        {
            using var process = Start(kind, key);
            starts++;
            if (await KillAsync(process, _usual[kind]))
            {
                kills++;
                onTheWay += await JournalAsync(key) is { IsPublished: false } ? 1 : 0;
            }
        }

        var (told, story) = (Array.Empty<string>(), "");
        for (var tries = 0; told.Length == 0 && tries < Tries; tries++)
        {
            using var process = Start(kind, key);
            starts++;
            var (exit, text, error) = await process.EndAsync();
            if (exit == ExitCode.Ok)
            {
                told = Ids(text);
            }
            else
            {
                story += $"\n  {exit}: {error}";
            }
        }

        var posts = _simulator.PublishedBy(User).Skip(before).ToList();
        var described = PostDescriptions.From(posts);
        var missing = _expected[kind].ToList();
        var extra = described.Where(post => !missing.Remove(post)).Count();
        var outcome = new KillOutcome
        {
            Starts = starts,
            Kills = kills,
            KillsOnTheWay = onTheWay,
            Duplicates = extra,
            Losses = missing.Count,
            WrongAttributions = told.SequenceEqual(posts.Select(post => post.Id)) ? 0 : 1,
            Leftovers = Directory.EnumerateFileSystemEntries(Site).Count(),
            Damaged = await IsCleanAsync(key) ? 0 : 1,
        };
        return outcome with
        {
            Story =
                $"{kind} of run {number}: {outcome}{story}\n  told: {string.Join(", ", told)}\n  posts: "
                + $"{string.Join(" | ", described)}",
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// Kills a process at any time it may run, or, three times out of four, at any time around one of its calls: most of its life is that
    /// of every .NET program that starts.
    /// </summary>
    private Task<bool> KillAsync(ThreadsProcess process, (TimeSpan Time, int Calls) usual)
    {
        if (_random.Next(4) == 0)
        {
            return process.KillAsync(() => true, usual.Time * _random.NextDouble());
        }

        var call = _count.Calls + _random.Next(usual.Calls) + 1;
        return process.KillAsync(() => _count.Calls >= call, 2 * AnswerTime * _random.NextDouble());
    }

    /// <summary>Lets a process end, to know how long it takes and what comes of it.</summary>
    private async Task MeasureAsync(string kind)
    {
        var before = _simulator.PublishedBy(User).Count;
        var time = Stopwatch.StartNew();
        var calls = _count.Calls;
        using var process = Start(kind, "measured-" + kind.Replace(' ', '-'));
        var (exit, _, error) = await process.EndAsync();
        _usual[kind] = (time.Elapsed, _count.Calls - calls);
        _expected[kind] =
            exit == ExitCode.Ok
                ? PostDescriptions.From([.. _simulator.PublishedBy(User).Skip(before)])
                : throw new InvalidOperationException(error);
    }

    private ThreadsProcess Start(string kind, string key) =>
        ThreadsProcess.Start(
            _simulator,
            [
                "post",
                .. KillPosts.All[kind](_other, Image),
                "--key",
                key,
                "--allow-duplicate",
                "--json",
                "--journals",
                Journals,
                "--host",
                $"folder:{Site}=https://media.example",
            ]
        );

    /// <summary>Whether the journal can be read, says that all is out, and has nothing left beside it.</summary>
    private async Task<bool> IsCleanAsync(string key) =>
        await JournalAsync(key) is { IsPublished: true, Leases.IsEmpty: true }
        && !Directory.EnumerateFiles(Journals, "*.tmp", SearchOption.AllDirectories).Any();

    private ValueTask<PublishJournal?> JournalAsync(string key) => new FilePublishJournalStore(Journals).LoadAsync(key);

    private static string[] Ids(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("id").GetString()!)];
}
