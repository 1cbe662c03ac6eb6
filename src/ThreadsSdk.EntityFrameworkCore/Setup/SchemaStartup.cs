using Microsoft.Extensions.Hosting;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Schema;

namespace ThreadsSdk.EntityFrameworkCore.Setup;

/// <summary>Checks the tables before anything else of the app starts, so that an app without its migration does not look healthy.</summary>
internal sealed class SchemaStartup(ThreadsDatabase database) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (db, cancel) =>
            {
                await SchemaCheck.RunAsync(db, cancel).ConfigureAwait(false);
                return true;
            },
            cancellationToken
        );

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
