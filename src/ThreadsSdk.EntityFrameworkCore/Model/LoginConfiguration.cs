using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ThreadsSdk.EntityFrameworkCore.Model;

/// <summary>Maps logins.</summary>
internal sealed class LoginConfiguration : IEntityTypeConfiguration<ThreadsLoginRow>
{
    public void Configure(EntityTypeBuilder<ThreadsLoginRow> builder)
    {
        builder.ToTable("ThreadsLogins");
        builder.HasKey(login => login.UserId);
        builder.Property(login => login.UserId).HasMaxLength(Lengths.UserId).ValueGeneratedNever();
        builder.Property(login => login.ExpiresAt).HasConversion<UtcMicroseconds>();
        builder.Property(login => login.Revision).IsConcurrencyToken();
        builder.HasIndex(login => login.ExpiresAt);
    }
}
