namespace Microsoft.EntityFrameworkCore

    static class ThreadsDbContextExtensions
        static void CompleteWebhook(this DbContext context, ThreadsWebhookEvent received)

    static class ThreadsModelBuilderExtensions
        static ModelBuilder UseThreads(this ModelBuilder modelBuilder)

    static class ThreadsTablesExtensions
        static Task CreateThreadsTablesAsync(this DbContext context, CancellationToken cancellationToken = default)
        static Task CreateThreadsTablesAsync(this IServiceProvider services, CancellationToken cancellationToken = default)

namespace Microsoft.Extensions.DependencyInjection

    static class ThreadsEntityFrameworkBuilderExtensions
        static IThreadsBuilder AddEntityFrameworkStores(this IThreadsBuilder builder, Action<DbContextOptionsBuilder> configure)
        static IThreadsBuilder AddEntityFrameworkStores<TContext>(this IThreadsBuilder builder)

namespace ThreadsSdk.EntityFrameworkCore

    sealed class ThreadsDbContext : DbContext
        ctor(DbContextOptions<ThreadsDbContext> options)

    class ThreadsInboxRow
        ctor()
        DateTimeOffset DueAt { get; set; }
        int Failures { get; set; }
        long Holder { get; set; }
        required string Id { get; set; }
        required string Json { get; set; }
        required string Partition { get; set; }
        string? Reason { get; set; }
        DateTimeOffset ReceivedAt { get; set; }
        DateTimeOffset? SentAt { get; set; }
        long Sequence { get; set; }
        DateTimeOffset? SettledAt { get; set; }
        ThreadsInboxState State { get; set; }
        string? TargetId { get; set; }
        required string UserId { get; set; }

    enum ThreadsInboxState
        Waiting = 0
        Parked = 1
        Completed = 2

    class ThreadsJournalRow
        ctor()
        required string Id { get; set; }
        required string Json { get; set; }
        long Revision { get; set; }
        required string UserId { get; set; }

    class ThreadsLaneRow
        ctor()
        string? Budget { get; set; }
        long Fence { get; set; }
        DateTimeOffset? HeldUntil { get; set; }
        DateTimeOffset LeaseUntil { get; set; }
        DateTimeOffset? NextAt { get; set; }
        DateTimeOffset? PausedAt { get; set; }
        long Planned { get; set; }
        string? Reason { get; set; }
        required string UserId { get; set; }

    class ThreadsLeaseRow
        ctor()
        long Holder { get; set; }
        required string Name { get; set; }
        DateTimeOffset Until { get; set; }

    class ThreadsLoginRow
        ctor()
        DateTimeOffset ExpiresAt { get; set; }
        required byte[] Protected { get; set; }
        long Revision { get; set; }
        required string UserId { get; set; }

    class ThreadsQuotaUseRow
        ctor()
        DateTimeOffset At { get; set; }
        int Count { get; set; }
        long Id { get; set; }
        required string Quota { get; set; }
        required string UserId { get; set; }

    class ThreadsRecurringPostRow
        ctor()
        required string Cron { get; set; }
        string? MediaKey { get; set; }
        required string Name { get; set; }
        DateTimeOffset NextAt { get; set; }
        required string Plan { get; set; }
        required string UserId { get; set; }
        required string Zone { get; set; }

    class ThreadsScheduledMediaRow
        ctor()
        DateTimeOffset AddedAt { get; set; }
        required byte[] Bytes { get; set; }
        int Chunk { get; set; }
        int Item { get; set; }
        required string Key { get; set; }

    class ThreadsScheduledPostRow
        ctor()
        DateTimeOffset At { get; set; }
        int Attempts { get; set; }
        DateTimeOffset? BegunAt { get; set; }
        DateTimeOffset? DueAt { get; set; }
        long? EqualPostId { get; set; }
        int Failures { get; set; }
        long Id { get; set; }
        string? Journal { get; set; }
        required string Key { get; set; }
        long? LateUpTo { get; set; }
        string? MediaKey { get; set; }
        required string Plan { get; set; }
        required string PlanHash { get; set; }
        string? PostIds { get; set; }
        int Posts { get; set; }
        int? Problem { get; set; }
        string? Reason { get; set; }
        string? RecurringName { get; set; }
        int Replies { get; set; }
        DateTimeOffset? SettledAt { get; set; }
        int State { get; set; }
        string? TraceParent { get; set; }
        required string UserId { get; set; }
        DateTimeOffset? WaitsUntil { get; set; }

    class ThreadsUsedStateRow
        ctor()
        required string Hash { get; set; }
        DateTimeOffset KeepUntil { get; set; }
