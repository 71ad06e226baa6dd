namespace Portal.Domain.Evaluations;

/// <summary>What the evaluation found, or what it asks to be done by a day.</summary>
public enum NoteKind { Finding, Recommendation }

/// <summary>A line of a month's evaluation. A recommendation is followed into the months after it until the OPD says what was done.</summary>
public sealed class EvaluationNote
{
    private EvaluationNote() { }

    public int Id { get; private set; }

    /// <summary>First day of the month it is about.</summary>
    public DateOnly Month { get; private set; }

    /// <summary>Null for the government as a whole.</summary>
    public int? AgencyId { get; private set; }
    public NoteKind Kind { get; private set; }

    /// <summary>Sealed.</summary>
    public byte[] WordsSealed { get; private set; } = [];
    public DateOnly? Due { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>What was done, sealed; empty until then.</summary>
    public byte[] DoneSealed { get; private set; } = [];
    public Guid? DoneBy { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <param name="today">The local day; a recommendation is due on it or later.</param>
    public static Outcome<EvaluationNote> Write(Actor actor, DateOnly month, int? agencyId, NoteKind kind, byte[] words, DateOnly? due, DateOnly today, DateTimeOffset now)
    {
        if (!actor.Is(Role.InstanceAdmin)) return Refusal.NotFound;
        if (kind == NoteKind.Recommendation && due is null) return EvaluationRefusals.NoDue;
        if (kind == NoteKind.Recommendation && due < today) return EvaluationRefusals.DuePast;
        return new EvaluationNote { Month = month, AgencyId = agencyId, Kind = kind, WordsSealed = words, Due = kind == NoteKind.Recommendation ? due : null, WrittenBy = actor.AccountId!.Value, WrittenAt = now };
    }

    public bool IsFor(Actor actor) => actor.Is(Role.InstanceAdmin) || (AgencyId is { } id && actor.AgencyId == id && actor.May(Permission.HandleTickets));

    /// <param name="words">What was done, sealed.</param>
    public Outcome<Done> Report(Actor actor, byte[] words, DateTimeOffset now)
    {
        if (!IsFor(actor)) return Refusal.NotFound;
        if (Kind != NoteKind.Recommendation || DoneAt is not null) return EvaluationRefusals.Moved;
        (DoneSealed, DoneBy, DoneAt) = (words, actor.AccountId, now);
        return Done.It;
    }
}

/// <summary>A month's figures as they were when the evaluation was set: what was signed stays what it was, whatever is counted later.</summary>
public sealed class SetEvaluation
{
    public int Id { get; private set; }
    public DateOnly Month { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid By { get; init; }

    /// <summary>The targets and every OPD's work, as text.</summary>
    public required string Sheet { get; init; }
}

/// <summary>Every "no" of the monthly evaluation, on one screen.</summary>
public static class EvaluationRefusals
{
    public static readonly Refusal NoAgency = new("evaluation.no-agency", "OPD ini tidak ditemukan. Pilih OPD dari daftar.", "agency");
    public static readonly Refusal NoDue = new("evaluation.no-due", "Pilih tenggat rekomendasi.", "due");
    public static readonly Refusal DuePast = new("evaluation.due-past", "Tenggat sudah lewat. Pilih hari ini atau sesudahnya.", "due");
    public static readonly Refusal Moved = new("evaluation.moved", "Rekomendasi ini sudah dilaporkan. Muat ulang halaman.");
    public static readonly Refusal IsSet = new("evaluation.is-set", "Evaluasi bulan ini sudah ditetapkan. Tulis catatan pada evaluasi bulan berikutnya.");
    public static readonly Refusal TooEarly = new("evaluation.too-early", "Bulan ini belum berakhir. Tetapkan evaluasi sesudah hari terakhirnya.");
}
