using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Agencies;
using Portal.Domain.Meetings;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Web.Meetings;

namespace Portal.Web.Storage;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("Meetings");
        meeting.Property(m => m.Number).HasMaxLength(24);
        meeting.HasIndex(m => m.Number).IsUnique();
        meeting.Property(m => m.Title).HasMaxLength(90);
        meeting.Property(m => m.Version).IsConcurrencyToken();
        meeting.HasIndex(m => new { m.State, m.StartsAt });
        meeting.Ignore(m => m.PlannedEnd);
        meeting.Ignore(m => m.LinksEndAt);
        meeting.Ignore(m => m.IsOver);
        meeting.HasOne<Wall>().WithMany().HasForeignKey(m => m.WallId).OnDelete(DeleteBehavior.SetNull);
        meeting.HasMany(m => m.Agenda).WithOne().HasForeignKey("MeetingId").OnDelete(DeleteBehavior.Cascade);
        meeting.HasMany(m => m.Invitations).WithOne().HasForeignKey(one => one.MeetingId).OnDelete(DeleteBehavior.Cascade);
        meeting.HasMany(m => m.Minutes).WithOne().HasForeignKey("MeetingId").OnDelete(DeleteBehavior.Cascade);
        meeting.HasMany(m => m.Steps).WithOne().HasForeignKey("MeetingId").OnDelete(DeleteBehavior.Cascade);
        foreach (var part in new[] { nameof(Meeting.Agenda), nameof(Meeting.Invitations), nameof(Meeting.Minutes), nameof(Meeting.Steps) }) meeting.Navigation(part).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AgendaMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("MeetingAgenda");
        item.Property(i => i.AgencyCode).HasMaxLength(32);
        item.HasOne<Ticket>().WithMany().HasForeignKey(i => i.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("MeetingInvitations");
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Office).HasMaxLength(200);
        invitation.HasIndex(i => i.AccountId);
        invitation.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MinuteMapping : IEntityTypeConfiguration<MinuteItem>
{
    public void Configure(EntityTypeBuilder<MinuteItem> minute)
    {
        minute.ToTable("MeetingMinutes");
        minute.Property(m => m.Direction).HasMaxLength(24);
        minute.HasOne<Agency>().WithMany().HasForeignKey(m => m.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingStepMapping : IEntityTypeConfiguration<MeetingStep>
{
    public void Configure(EntityTypeBuilder<MeetingStep> step)
    {
        step.ToTable("MeetingSteps");
        step.Property(s => s.About).HasMaxLength(200);
    }
}

internal sealed class MeetingSeatMapping : IEntityTypeConfiguration<MeetingSeat>
{
    public void Configure(EntityTypeBuilder<MeetingSeat> seat)
    {
        seat.ToTable("MeetingSeats");
        seat.Property(s => s.KeyHash).HasMaxLength(64);
        seat.Property(s => s.Office).HasMaxLength(200);
        seat.HasIndex(s => s.KeyHash).IsUnique();
        seat.HasIndex(s => new { s.MeetingId, s.LeftAt });
        seat.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MeetingSignalMapping : IEntityTypeConfiguration<MeetingSignal>
{
    public void Configure(EntityTypeBuilder<MeetingSignal> signal)
    {
        signal.ToTable("MeetingSignals");
        signal.HasIndex(s => s.ToSeat);
        signal.HasIndex(s => s.At);
        signal.HasOne<Meeting>().WithMany().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OfficeContactMapping : IEntityTypeConfiguration<OfficeContact>
{
    public void Configure(EntityTypeBuilder<OfficeContact> contact)
    {
        contact.ToTable("OfficeContacts");
        contact.HasKey(c => c.AgencyId);
        contact.Property(c => c.AgencyId).ValueGeneratedNever();
        contact.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class LastSeenMapping : IEntityTypeConfiguration<LastSeen>
{
    public void Configure(EntityTypeBuilder<LastSeen> seen)
    {
        seen.ToTable("LastSeens");
        seen.HasKey(s => s.AccountId);
        seen.Property(s => s.AccountId).ValueGeneratedNever();
    }
}
