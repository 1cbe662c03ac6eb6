using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>Maps journals. The index finds those of a user who wants to be forgotten.</summary>
internal sealed class JournalConfiguration : IEntityTypeConfiguration<ThreadsJournalRow>
{
    public void Configure(EntityTypeBuilder<ThreadsJournalRow> builder)
    {
        builder.ToTable("ThreadsJournals");
        builder.HasKey(journal => journal.Id);
        builder.Property(journal => journal.Id).HasMaxLength(Lengths.JournalId).ValueGeneratedNever();
        builder.Property(journal => journal.UserId).HasMaxLength(Lengths.UserId);
        builder.Property(journal => journal.Revision).IsConcurrencyToken();
        builder.HasIndex(journal => journal.UserId);
    }
}
