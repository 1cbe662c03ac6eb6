using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>
/// Maps the schedule. ThreadsSdk.Scheduling writes it in SQL, so the columns keep their names whatever naming convention the app has. Each
/// index is that of one query.
/// </summary>
internal sealed class ScheduleConfiguration
    : IEntityTypeConfiguration<ThreadsScheduledPostRow>,
        IEntityTypeConfiguration<ThreadsLaneRow>,
        IEntityTypeConfiguration<ThreadsRecurringPostRow>,
        IEntityTypeConfiguration<ThreadsScheduledMediaRow>,
        IEntityTypeConfiguration<ThreadsQuotaUseRow>
{
    public void Configure(EntityTypeBuilder<ThreadsScheduledPostRow> builder)
    {
        builder.ToTable("ThreadsScheduledPosts");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();
        builder.Property(row => row.UserId).HasMaxLength(Lengths.UserId);
        builder.Property(row => row.Key).HasMaxLength(Lengths.ScheduleKey);
        builder.Property(row => row.PlanHash).HasMaxLength(Lengths.Hash);
        builder.Property(row => row.MediaKey).HasMaxLength(Lengths.Hash);
        builder.Property(row => row.RecurringName).HasMaxLength(Lengths.RecurringName);
        builder.Property(row => row.Reason).HasMaxLength(Lengths.Reason);
        KeepNames(builder);

        // What is planned already.
        builder.HasIndex(row => new { row.UserId, row.Key }).IsUnique();

        // The next post of a user.
        builder.HasIndex(row => new
        {
            row.UserId,
            row.DueAt,
            row.Id,
        });

        // The calendar of a user, and equal posts of the same day.
        builder.HasIndex(row => new
        {
            row.UserId,
            row.At,
            row.Id,
        });

        // The calendar of all, and those that leave.
        builder.HasIndex(row => new
        {
            row.State,
            row.At,
            row.Id,
        });

        // What a user has taken from the quotas of 24 hours.
        builder.HasIndex(row => new { row.UserId, row.SettledAt });

        // Whether a file is still needed.
        builder.HasIndex(row => row.MediaKey);
    }

    public void Configure(EntityTypeBuilder<ThreadsLaneRow> builder)
    {
        builder.ToTable("ThreadsLanes");
        builder.HasKey(row => row.UserId);
        builder.Property(row => row.UserId).HasMaxLength(Lengths.UserId).ValueGeneratedNever();
        builder.Property(row => row.Reason).HasMaxLength(Lengths.Reason);
        KeepNames(builder);
        builder.HasIndex(row => row.NextAt);
    }

    public void Configure(EntityTypeBuilder<ThreadsRecurringPostRow> builder)
    {
        builder.ToTable("ThreadsRecurringPosts");
        builder.HasKey(row => new { row.UserId, row.Name });
        builder.Property(row => row.UserId).HasMaxLength(Lengths.UserId);
        builder.Property(row => row.Name).HasMaxLength(Lengths.RecurringName);
        builder.Property(row => row.MediaKey).HasMaxLength(Lengths.Hash);
        KeepNames(builder);
        builder.HasIndex(row => row.NextAt);
    }

    public void Configure(EntityTypeBuilder<ThreadsScheduledMediaRow> builder)
    {
        builder.ToTable("ThreadsScheduledMedia");
        builder.HasKey(row => new
        {
            row.Key,
            row.Item,
            row.Chunk,
        });
        builder.Property(row => row.Key).HasMaxLength(Lengths.Hash);
        KeepNames(builder);
        builder.HasIndex(row => row.AddedAt);
    }

    public void Configure(EntityTypeBuilder<ThreadsQuotaUseRow> builder)
    {
        builder.ToTable("ThreadsQuotaUses");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();
        builder.Property(row => row.UserId).HasMaxLength(Lengths.UserId);
        builder.Property(row => row.Quota).HasMaxLength(Lengths.Quota);
        KeepNames(builder);
        builder.HasIndex(row => new { row.UserId, row.At });
        builder.HasIndex(row => row.At);
    }

    private static void KeepNames<T>(EntityTypeBuilder<T> builder)
        where T : class
    {
        foreach (var property in typeof(T).GetProperties())
        {
            var column = builder.Property(property.Name).HasColumnName(property.Name);
            if (property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTimeOffset?))
            {
                column.HasConversion<UtcMicroseconds>();
            }
        }
    }
}
