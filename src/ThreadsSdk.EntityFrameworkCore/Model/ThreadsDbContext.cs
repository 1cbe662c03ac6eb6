using Microsoft.EntityFrameworkCore;

namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>
/// Represents a database with the tables of ThreadsSdk alone, for an app that has no context of its own or wants them in another database.
/// </summary>
/// <param name="options">The options, with the database provider.</param>
public sealed class ThreadsDbContext(DbContextOptions<ThreadsDbContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseThreads();
}
