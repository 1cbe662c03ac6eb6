using Microsoft.Extensions.Hosting;

namespace ThreadsSdk.Cli.Shell;

/// <summary>Leaves it to the command when a server in it stops.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
