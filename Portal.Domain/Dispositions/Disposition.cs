namespace Portal.Domain.Dispositions;

/// <summary>Which way it went: down from who opened the chain, onward from who received it, or back with a note.</summary>
public enum DispositionWay { Down, Onward, Back }

/// <summary>Disposisi: an instruction inside one OPD, to a unit and, mostly, to a person in it. The last open one says on whose desk the ticket lies.</summary>
public sealed class Disposition
{
    public int Id { get; private set; }
    public long TicketId { get; private set; }
    public int AgencyId { get; init; }
    public DispositionWay Way { get; init; }
    public Guid? FromId { get; init; }
    public int? FromUnitId { get; init; }
    public Guid? ToId { get; init; }
    public int? ToUnitId { get; init; }

    /// <summary>The text of the instruction, or of the note that came back; erasable, beside the event.</summary>
    public Guid TextId { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateTimeOffset GivenAt { get; init; }

    /// <summary>Given on, handed back, or the ticket left the OPD.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    public bool IsFor(Actor actor) => ToId is { } person ? actor.AccountId == person : ToUnitId is { } unit && actor.UnitId == unit;
}

public static class DispositionRefusals
{
    public static readonly Refusal NobodyNamed = new("disposition.nobody", "Pilih unit kerja atau orangnya.", "to");
    public static readonly Refusal NeedsPerson = new("disposition.needs-person", "Laporan rahasia didisposisikan kepada orang, bukan kepada unit.", "to");
    public static readonly Refusal ToOneself = new("disposition.to-oneself", "Anda sendiri yang memegangnya. Pilih orang atau unit lain.", "to");
    public static readonly Refusal NotYours = new("disposition.not-yours", "Disposisi ini tidak ditujukan kepada Anda, jadi tidak ada yang dikembalikan.");
    public static readonly Refusal DayIsPast = new("disposition.day-past", "Pilih hari ini atau sesudahnya.", "dueOn");
}
