using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace ThreadsSdk.Samples.Web;

/// <summary>The database: the app's drafts, the tables of ThreadsSdk, and the keys that protect the logins.</summary>
internal sealed class AppDb(DbContextOptions<AppDb> options) : DbContext(options), IDataProtectionKeyContext, IThreadsUserDataStore
{
    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public IQueryable<Draft> DraftsOf(ClaimsPrincipal user) => Drafts.Where(draft => draft.UserId == user.FindThreadsUserId());

    public async ValueTask DeleteUserDataAsync(string userId, CancellationToken cancellationToken = default) =>
        await Drafts.Where(draft => draft.UserId == userId).ExecuteDeleteAsync(cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Draft>().HasIndex(draft => draft.UserId);
        modelBuilder.UseThreads();
    }
}
