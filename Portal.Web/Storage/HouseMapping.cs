using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Notices;
using Portal.Web.Accounts;

namespace Portal.Web.Storage;

internal sealed class CounterMapping : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.HasKey(c => c.Name);
        counter.Property(c => c.Name).HasMaxLength(64);
    }
}

internal sealed class LeaseMapping : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> lease)
    {
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(64);
    }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.HasKey(s => s.Name);
        setting.Property(s => s.Name).HasMaxLength(64);
    }
}

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> mail)
    {
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Channel).HasDefaultValue(NoticeChannel.Email);
        mail.HasIndex(m => new { m.Channel, m.SentAt, m.DeadAt, m.NextTryAt });
        mail.HasIndex(m => m.SubscriptionId);
    }
}

internal sealed class AuditAnchorMapping : IEntityTypeConfiguration<AuditAnchor>
{
    public void Configure(EntityTypeBuilder<AuditAnchor> anchor)
    {
        anchor.HasIndex(a => a.Position).IsUnique();
        anchor.Property(a => a.Hash).HasMaxLength(64);
        anchor.Property(a => a.PreviousHash).HasMaxLength(64);
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account) => account.Property(a => a.DisplayName).HasMaxLength(120);
}
