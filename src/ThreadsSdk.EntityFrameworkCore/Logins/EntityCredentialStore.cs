using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using ThreadsSdk.Auth;
using ThreadsSdk.EntityFrameworkCore.Database;
using ThreadsSdk.EntityFrameworkCore.Leases;
using ThreadsSdk.EntityFrameworkCore.Model;

namespace ThreadsSdk.EntityFrameworkCore.Logins;

/// <summary>
/// Stores logins, each encrypted as a whole with the current key of the app's data protection. A refreshed login is encrypted anew, so old
/// keys go out of use with the tokens.
/// </summary>
internal sealed class EntityCredentialStore(ThreadsDatabase database, LeaseTable leases, IDataProtectionProvider protection)
    : ILockingThreadsCredentialStore,
        IExpiringThreadsCredentialStore
{
    private const int PageSize = 1_000;
    private const int MostAttempts = 5;
    private const string Purpose = "ThreadsSdk.EntityFrameworkCore.Logins.v1";

    // Longer than a refresh takes. Who is slower than that finds another token when it saves its own.
    private static readonly TimeSpan LockDuration = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private readonly IDataProtector _protector = protection.CreateProtector(Purpose);

    public async ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
    {
        StoredText.Key(userId, Lengths.UserId, nameof(userId));
        var row = await GuardAsync(
                userId,
                "read",
                database.ReadAsync(
                    (db, cancel) => db.Set<ThreadsLoginRow>().AsNoTracking().FirstOrDefaultAsync(login => login.UserId == userId, cancel),
                    cancellationToken
                )
            )
            .ConfigureAwait(false);
        return row is null ? null : new StoredThreadsCredentials(Read(row), VersionOf(row.Revision));
    }

    public async ValueTask<string?> SaveAsync(
        ThreadsCredentials credentials,
        string? ifVersion = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var userId = StoredText.Key(credentials.UserId, Lengths.UserId, nameof(credentials));
        var isRevision = long.TryParse(ifVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var revision);
        if (ifVersion is not null && !isRevision)
        {
            return null;
        }

        var row = new ThreadsLoginRow
        {
            UserId = userId,
            Protected = Protect(credentials),
            ExpiresAt = credentials.ExpiresAt,
            Revision = Numbers.Unique(),
        };
        var isSaved = await GuardAsync(
                userId,
                "saved",
                database.WriteAsync(
                    (db, cancel) => ifVersion is null ? SaveAnywayAsync(db, row, cancel) : TryReplaceAsync(db, row, revision, cancel),
                    cancellationToken
                )
            )
            .ConfigureAwait(false);
        return isSaved ? VersionOf(row.Revision) : null;
    }

    public async ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        StoredText.Key(userId, Lengths.UserId, nameof(userId));
        return await GuardAsync(
                    userId,
                    "deleted",
                    database.WriteAsync(
                        (db, cancel) => db.Set<ThreadsLoginRow>().Where(login => login.UserId == userId).ExecuteDeleteAsync(cancel),
                        cancellationToken
                    )
                )
                .ConfigureAwait(false) > 0;
    }

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // Page by page, so that no connection is held while the caller works.
        var last = "";
        while (true)
        {
            var after = last;
            var page = await GuardAsync(
                    null,
                    "listed",
                    database.ReadAsync(
                        (db, cancel) =>
                            db.Set<ThreadsLoginRow>()
                                .Where(login => string.Compare(login.UserId, after) > 0)
                                .OrderBy(login => login.UserId)
                                .Select(login => login.UserId)
                                .Take(PageSize)
                                .ToListAsync(cancel),
                        cancellationToken
                    )
                )
                .ConfigureAwait(false);
            foreach (var userId in page)
            {
                yield return last = userId;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    public async ValueTask<int> CountExpiringAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var now = database.Now;
        return await GuardAsync(
                null,
                "counted",
                database.ReadAsync(
                    (db, cancel) =>
                        db.Set<ThreadsLoginRow>().CountAsync(login => login.ExpiresAt > now && login.ExpiresAt <= before, cancel),
                    cancellationToken
                )
            )
            .ConfigureAwait(false);
    }

    public async ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)
    {
        var name = "login:" + StoredText.Key(userId, Lengths.UserId, nameof(userId));
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var taken = await GuardAsync(userId, "locked", leases.TryTakeAsync(name, LockDuration, cancellationToken))
                .ConfigureAwait(false);
            if (taken is not null)
            {
                return taken;
            }

            await Task.Delay(pause, database.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string VersionOf(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    private static async Task<bool> SaveAnywayAsync(DbContext db, ThreadsLoginRow row, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var there = db.Set<ThreadsLoginRow>().Where(login => login.UserId == row.UserId);
            if (await UpdateAsync(there, row, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }

            try
            {
                db.Add(row);
                await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Another process has added one meanwhile, or has even deleted it again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static Task<bool> TryReplaceAsync(DbContext db, ThreadsLoginRow row, long revision, CancellationToken cancellationToken) =>
        UpdateAsync(
            db.Set<ThreadsLoginRow>().Where(login => login.UserId == row.UserId && login.Revision == revision),
            row,
            cancellationToken
        );

    private static async Task<bool> UpdateAsync(
        IQueryable<ThreadsLoginRow> rows,
        ThreadsLoginRow row,
        CancellationToken cancellationToken
    ) =>
        await rows.ExecuteUpdateAsync(
                update =>
                    update
                        .SetProperty(login => login.Protected, row.Protected)
                        .SetProperty(login => login.ExpiresAt, row.ExpiresAt)
                        .SetProperty(login => login.Revision, row.Revision),
                cancellationToken
            )
            .ConfigureAwait(false) > 0;

    private static async Task<T> GuardAsync<T>(string? userId, string what, Task<T> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or ThreadsCredentialStoreException))
        {
            var which = userId is null ? "The stored logins" : $"The stored login of user {userId}";
            throw new ThreadsCredentialStoreException($"{which} could not be {what}: {e.Message}", e) { UserId = userId };
        }
    }

    private byte[] Protect(ThreadsCredentials credentials)
    {
        var json = Encoding.UTF8.GetBytes(credentials.ToJson());
        try
        {
            return _protector.Protect(json);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(json);
        }
    }

    private ThreadsCredentials Read(ThreadsLoginRow row)
    {
        Exception? reason = null;
        try
        {
            var json = _protector.Unprotect(row.Protected);
            var credentials = ThreadsCredentials.FromJson(Encoding.UTF8.GetString(json));
            CryptographicOperations.ZeroMemory(json);
            if (credentials.UserId == row.UserId)
            {
                return credentials;
            }
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            reason = e;
        }

        throw new ThreadsCredentialStoreException(
            $"The stored login of user {row.UserId} cannot be decrypted: {reason?.Message ?? "It belongs to another user."} "
                + "The user has to log in again. If this happens to all users, the app has lost its data protection keys: persist them, share "
                + "them between its instances, and set one application name.",
            reason
        )
        {
            UserId = row.UserId,
            IsDamaged = true,
        };
    }
}
