using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ThreadsSdk.Web.Server;

/// <summary>The database of the app: its own tables, those of ThreadsSdk, and the keys all its processes share.</summary>
internal sealed class AppDb(DbContextOptions<AppDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<BareRow> BareRows => Set<BareRow>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseThreads();
}

/// <summary>One handling of a reply. Nothing makes it unique, so that a second one can be seen.</summary>
internal sealed class Note
{
    public long Id { get; init; }

    public required string UserId { get; init; }

    public required string ReplyId { get; init; }

    public required string Text { get; init; }
}

/// <summary>What the endpoint writes that the webhooks are compared to.</summary>
internal sealed class BareRow
{
    public long Id { get; init; }

    public required string Text { get; init; }
}
