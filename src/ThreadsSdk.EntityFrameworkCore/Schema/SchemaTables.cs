using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ThreadsSdk.EntityFrameworkCore.Schema;

/// <summary>The tables of ThreadsSdk as a context maps them.</summary>
internal static class SchemaTables
{
    private static readonly Type[] Rows =
    [
        typeof(ThreadsLoginRow),
        typeof(ThreadsJournalRow),
        typeof(ThreadsInboxRow),
        typeof(ThreadsLeaseRow),
        typeof(ThreadsUsedStateRow),
        typeof(ThreadsScheduledPostRow),
        typeof(ThreadsLaneRow),
        typeof(ThreadsRecurringPostRow),
        typeof(ThreadsScheduledMediaRow),
        typeof(ThreadsQuotaUseRow),
    ];

    public static IReadOnlyList<IEntityType> Of(DbContext context) =>
        [
            .. Rows.Select(row =>
                context.Model.FindEntityType(row)
                ?? throw new InvalidOperationException(
                    $"{context.GetType().Name} lacks the tables of ThreadsSdk. Call modelBuilder.UseThreads() in its OnModelCreating, and "
                        + $"add a migration: dotnet ef migrations add Threads --context {context.GetType().Name}"
                )
            ),
        ];

    public static StoreObjectIdentifier TableOf(IEntityType type) => StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
}
