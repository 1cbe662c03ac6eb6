using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>Maps leases.</summary>
internal sealed class LeaseConfiguration : IEntityTypeConfiguration<ThreadsLeaseRow>
{
    public void Configure(EntityTypeBuilder<ThreadsLeaseRow> builder)
    {
        builder.ToTable("ThreadsLeases");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(Lengths.LeaseName).ValueGeneratedNever();
        builder.Property(lease => lease.Holder).IsConcurrencyToken();
        builder.Property(lease => lease.Until).HasConversion<UtcMicroseconds>();
        builder.HasIndex(lease => lease.Until);
    }
}
