namespace ThreadsSdk.Scheduling.Campaigns.Support;

/// <summary>What goes wrong while posts are due.</summary>
internal sealed class Chaos(ChaosWorld world, Random random)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(25);

    public int Kills { get; private set; }

    public int Pauses { get; private set; }

    /// <summary>Gets when the database was away.</summary>
    public List<(DateTimeOffset From, DateTimeOffset Until)> Outages { get; } = [];

    /// <summary>Kills or pauses one of the workers every two seconds, until it is canceled. One stays awake.</summary>
    public async Task DisturbWorkersAsync(CancellationToken end)
    {
        List<Task> running = [];
        while (!end.IsCancellationRequested)
        {
            await Task.Delay(Every, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var awake = world.Workers.Where(worker => worker.IsAwake).ToList();
            if (awake.Count < 2)
            {
                continue;
            }

            var worker = awake[random.Next(awake.Count)];
            if (random.Next(3) == 0)
            {
                Pauses++;
                running.Add(worker.PauseAsync(Pause, end));
            }
            else
            {
                Kills++;
                running.Add(worker.KillAsync());
            }
        }

        await Task.WhenAll(running);
    }

    /// <summary>Attacks the network between the workers and Threads.</summary>
    public async Task DisturbNetworkAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            world.Network.Plan = Simulator.Tests.Adversary.NetworkPlan.Draw(random, [20, 20, 20]);
            await Task.Delay(TimeSpan.FromSeconds(1), end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        world.Network.Plan = Simulator.Tests.Adversary.NetworkPlan.Smooth();
    }

    /// <summary>Stops the database at once for a time.</summary>
    public async Task StopDatabaseAsync(TimeSpan after, TimeSpan time, CancellationToken cancellationToken)
    {
        await Task.Delay(after, cancellationToken);
        var stopped = TimeProvider.System.GetUtcNow();
        await world.Postgres.StopAsync();
        await Task.Delay(time, cancellationToken);
        await world.Postgres.StartAgainAsync();
        Outages.Add((stopped, TimeProvider.System.GetUtcNow()));
    }
}
