using System.Collections.Concurrent;
using ThreadsSdk.Publishing;
using ThreadsSdk.Simulator.Tests.Publishing;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>Publishes as a user would: with a key and a store of journals, once more a minute after a failure.</summary>
internal sealed class Caller(IPublishJournalStore journals, ConcurrentDictionary<string, long> files)
{
    private const int Tries = 12;
    private const int TriesOfUnknown = 3;

    private CancellationTokenSource? _stop;

    /// <summary>Stops the program that publishes; it is started again like one that failed.</summary>
    public void Stop() => Volatile.Read(ref _stop)?.Cancel();

    /// <summary>Publishes until it is out.</summary>
    /// <param name="client">Makes a client; called again now and then, as by a new process.</param>
    /// <param name="chain">What to publish.</param>
    /// <param name="key">The key of what is published.</param>
    /// <param name="parallel">How many containers of items are made at once.</param>
    /// <param name="pause">Is what happens between two tries.</param>
    public async Task<CallerResult> PublishAsync(Func<ThreadsClient> client, PostChain chain, string key, int parallel, Func<Task> pause)
    {
        var options = new PublishOptions
        {
            IdempotencyKey = key,
            JournalStore = journals,
            MediaHost = new FaultyMediaHost(new FaultPlan(null), files),
            MaxParallelItems = parallel,
        };
        List<Exception> failures = [];
        while (true)
        {
            using var stop = new CancellationTokenSource();
            Volatile.Write(ref _stop, stop);
            using var threads = client();
            try
            {
                var result = await threads.PublishAsync(chain, options, stop.Token);
                if (!result.Journal.Leases.IsEmpty)
                {
                    await threads.CleanUpAsync(result.Journal, options);
                }

                return new CallerResult([.. result.Posts.Select(post => post.Id)], failures);
            }
            catch (Exception e) when (e is ThreadsException or PublishCanceledException)
            {
                failures.Add(e);
            }

            var unknown = failures.Count(failure => failure is PublishOutcomeUnknownException);
            if (failures.Count == Tries || unknown == TriesOfUnknown)
            {
                return new CallerResult(null, failures);
            }

            await pause();
        }
    }
}
