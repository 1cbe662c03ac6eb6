using Microsoft.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Database;

namespace ThreadsSdk.EntityFrameworkCore.Leases;

/// <summary>Represents a right that this process has.</summary>
internal sealed class Lease(ThreadsDatabase database, string name, long holder, TimeSpan duration) : IAsyncDisposable
{
    /// <summary>The beginning of the names of those rows that stay, because they are used again and again.</summary>
    public const string KeptPrefix = "inbox:";

    private bool _isGivenBack;

    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        var until = database.Now + duration;
        return !_isGivenBack
            && await database
                .WriteAsync(
                    (db, cancel) =>
                        db.Set<ThreadsLeaseRow>()
                            .Where(lease => lease.Name == name && lease.Holder == holder)
                            .ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Until, until), cancel),
                    cancellationToken
                )
                .ConfigureAwait(false) == 1;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isGivenBack)
        {
            _isGivenBack = true;
            var now = database.Now;
            await database
                .WriteAsync(
                    (db, cancel) =>
                        db.Set<ThreadsLeaseRow>()
                            .Where(lease => lease.Name == name && lease.Holder == holder)
                            .ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Until, now), cancel),
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
    }
}
