using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;

namespace Portal.Web.Storage;

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> subscription)
    {
        subscription.Property(s => s.Id).ValueGeneratedNever();
        subscription.HasOne<Ticket>().WithMany().HasForeignKey(s => s.TicketId).OnDelete(DeleteBehavior.Cascade);
        subscription.HasIndex(s => new { s.TicketId, s.Channel, s.AddressHash }).IsUnique();
        subscription.HasIndex(s => new { s.AddressHash, s.AskedAt });
        subscription.HasIndex(s => s.TokenHash);
        foreach (var hash in new[] { nameof(Subscription.AddressHash), nameof(Subscription.TokenHash), nameof(Subscription.CodeHash) }) subscription.Property(hash).HasMaxLength(64);
    }
}

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.HasOne<Subscription>().WithMany().HasForeignKey(n => n.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        notice.HasIndex(n => new { n.SubscriptionId, n.Position }).IsUnique();
        notice.HasIndex(n => new { n.MessageId, n.DueAt });
    }
}
