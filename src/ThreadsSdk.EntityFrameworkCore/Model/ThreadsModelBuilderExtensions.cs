using ThreadsSdk.EntityFrameworkCore;
using ThreadsSdk.EntityFrameworkCore.Model;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables of ThreadsSdk to a model.</summary>
public static class ThreadsModelBuilderExtensions
{
    /// <summary>
    /// Adds the tables <c>ThreadsLogins</c>, <c>ThreadsJournals</c>, <c>ThreadsInbox</c>, <c>ThreadsLeases</c>, <c>ThreadsUsedStates</c>, and
    /// those of the schedule, <c>ThreadsScheduledPosts</c>, <c>ThreadsLanes</c>, <c>ThreadsRecurringPosts</c>, <c>ThreadsScheduledMedia</c> and
    /// <c>ThreadsQuotaUses</c>, to the model. Afterwards add a migration, which creates them.
    /// </summary>
    /// <param name="modelBuilder">The model builder of <see cref="DbContext"/>'s <c>OnModelCreating</c>.</param>
    /// <returns>The same model builder, for further calls.</returns>
    /// <example>
    /// <code language="csharp">
    /// using Microsoft.EntityFrameworkCore;
    ///
    /// public sealed class AppDbContext(DbContextOptions&lt;AppDbContext&gt; options) : DbContext(options)
    /// {
    ///     protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseThreads();
    /// }
    /// </code>
    /// </example>
    public static ModelBuilder UseThreads(this ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var schedule = new ScheduleConfiguration();
        return modelBuilder
            .ApplyConfiguration(new LoginConfiguration())
            .ApplyConfiguration(new JournalConfiguration())
            .ApplyConfiguration(new InboxConfiguration())
            .ApplyConfiguration(new LeaseConfiguration())
            .ApplyConfiguration(new UsedStateConfiguration())
            .ApplyConfiguration<ThreadsScheduledPostRow>(schedule)
            .ApplyConfiguration<ThreadsLaneRow>(schedule)
            .ApplyConfiguration<ThreadsRecurringPostRow>(schedule)
            .ApplyConfiguration<ThreadsScheduledMediaRow>(schedule)
            .ApplyConfiguration<ThreadsQuotaUseRow>(schedule);
    }
}
