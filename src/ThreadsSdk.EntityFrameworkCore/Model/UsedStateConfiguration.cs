using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>Maps used states.</summary>
internal sealed class UsedStateConfiguration : IEntityTypeConfiguration<ThreadsUsedStateRow>
{
    public void Configure(EntityTypeBuilder<ThreadsUsedStateRow> builder)
    {
        builder.ToTable("ThreadsUsedStates");
        builder.HasKey(state => state.Hash);
        builder.Property(state => state.Hash).HasMaxLength(Lengths.Hash).ValueGeneratedNever();
        builder.Property(state => state.KeepUntil).HasConversion<UtcMicroseconds>();
        builder.HasIndex(state => state.KeepUntil);
    }
}
