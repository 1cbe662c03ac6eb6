using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>Maps the inbox. Each index is that of one query.</summary>
internal sealed class InboxConfiguration : IEntityTypeConfiguration<ThreadsInboxRow>
{
    public void Configure(EntityTypeBuilder<ThreadsInboxRow> builder)
    {
        builder.ToTable("ThreadsInbox");
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.Sequence).ValueGeneratedOnAdd();
        builder.Property(row => row.Id).HasMaxLength(Lengths.EventId);
        builder.Property(row => row.UserId).HasMaxLength(Lengths.UserId);
        builder.Property(row => row.Partition).HasMaxLength(Lengths.Partition);
        builder.Property(row => row.Reason).HasMaxLength(Lengths.Reason);
        builder.Property(row => row.State).HasConversion<int>().IsConcurrencyToken();
        builder.Property(row => row.Holder).IsConcurrencyToken();
        builder.Property(row => row.SentAt).HasConversion<UtcMicroseconds>();
        builder.Property(row => row.ReceivedAt).HasConversion<UtcMicroseconds>();
        builder.Property(row => row.DueAt).HasConversion<UtcMicroseconds>();
        builder.Property(row => row.SettledAt).HasConversion<UtcMicroseconds>();

        // What is there already.
        builder.HasIndex(row => row.Id).IsUnique();

        // The oldest that wait.
        builder.HasIndex(row => new { row.State, row.Sequence });

        // Whether a user has an event that waits for its retry; and all of a user's.
        builder.HasIndex(row => new
        {
            row.State,
            row.UserId,
            row.DueAt,
        });

        // Those handled long ago, and the list of the parked ones.
        builder.HasIndex(row => new { row.State, row.SettledAt });
    }
}
