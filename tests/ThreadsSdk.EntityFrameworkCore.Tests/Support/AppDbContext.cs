using Microsoft.EntityFrameworkCore;

namespace ThreadsSdk.EntityFrameworkCore.Tests.Support;

/// <summary>The context of an app, with a table of its own.</summary>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseThreads();
}

public sealed class Note
{
    public int Id { get; set; }

    public required string Text { get; set; }
}
