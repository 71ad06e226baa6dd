using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Web.Storage;

/// <summary>One thing somebody changed in how the government works: its people, rules, lists, walls. Chained to the entry before it, and never changed.</summary>
public sealed class AdminEntry
{
    public const int MostWords = 1000;

    /// <summary>Without gaps, in the order of commits.</summary>
    public long Position { get; set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null where the program did it at its console.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The operation's name in the code.</summary>
    public required string Operation { get; init; }

    /// <summary>What was changed, in words for people; no secret, no citizen's data.</summary>
    public required string Words { get; init; }

    /// <summary>Whom and which OPD it was about, where it was about one.</summary>
    public Guid? AccountId { get; init; }
    public int? AgencyId { get; init; }
    public string PreviousHash { get; set; } = "";
    public string Hash { get; set; } = "";

    /// <summary>Everything the entry says in one fixed text, times in microseconds.</summary>
    public string Canonical() => string.Join('|', PreviousHash, Position.ToString(CultureInfo.InvariantCulture), (At.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        ActorId, Operation, AccountId, AgencyId?.ToString(CultureInfo.InvariantCulture), Words);
}

internal sealed class AdminEntryMapping : IEntityTypeConfiguration<AdminEntry>
{
    public void Configure(EntityTypeBuilder<AdminEntry> entry)
    {
        entry.HasKey(one => one.Position);
        entry.Property(one => one.Position).ValueGeneratedNever();
        entry.Property(one => one.Operation).HasMaxLength(64);
        entry.Property(one => one.Words).HasMaxLength(AdminEntry.MostWords);
        entry.Property(one => one.PreviousHash).HasMaxLength(64);
        entry.Property(one => one.Hash).HasMaxLength(64);
        entry.HasIndex(one => new { one.ActorId, one.Position });
    }
}
