using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using ThreadsSdk.EntityFrameworkCore;

namespace ThreadsSdk.Scheduling.Database;

/// <summary>Represents the names of the tables, quoted and with their schema.</summary>
internal sealed record ScheduleTables
{
    public required string Posts { get; init; }

    public required string Lanes { get; init; }

    public required string Recurring { get; init; }

    public required string Media { get; init; }

    public required string QuotaUses { get; init; }

    /// <summary>Gets the names where nobody has chosen others.</summary>
    public static ScheduleTables Usual { get; } =
        new()
        {
            Posts = "\"ThreadsScheduledPosts\"",
            Lanes = "\"ThreadsLanes\"",
            Recurring = "\"ThreadsRecurringPosts\"",
            Media = "\"ThreadsScheduledMedia\"",
            QuotaUses = "\"ThreadsQuotaUses\"",
        };

    public static ScheduleTables Of(DbContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        return new ScheduleTables
        {
            Posts = NameOf<ThreadsScheduledPostRow>(),
            Lanes = NameOf<ThreadsLaneRow>(),
            Recurring = NameOf<ThreadsRecurringPostRow>(),
            Media = NameOf<ThreadsScheduledMediaRow>(),
            QuotaUses = NameOf<ThreadsQuotaUseRow>(),
        };

        string NameOf<T>() =>
            context.Model.FindEntityType(typeof(T)) is { } type
                ? sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema())
                : throw new InvalidOperationException(
                    $"{context.GetType().Name} lacks the tables of ThreadsSdk. Call modelBuilder.UseThreads() in its OnModelCreating."
                );
    }
}
