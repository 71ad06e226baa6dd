namespace Portal.Domain.Agencies;

/// <summary>How an office is held: by right, as Plt. (the office is vacant), or as Plh. (its holder is away).</summary>
public enum ActingAs { None, Plt, Plh }

/// <summary>Who an account is, officially: role, OPD, decree (SK) and the days it holds. It lapses by itself.</summary>
public sealed class Appointment
{
    public int Id { get; private set; }
    public Guid AccountId { get; init; }
    public Role Role { get; init; }
    public int? AgencyId { get; init; }
    public int? UnitId { get; set; }
    public ActingAs ActingAs { get; init; }

    /// <summary>Where a seconded officer (BKO) comes from; null for who is appointed at their own OPD.</summary>
    public int? HomeAgencyId { get; init; }

    /// <summary>Of the decree, or of the surat tugas that lends them or sends them into the field.</summary>
    public string SkNumber { get; set; } = "";
    public DateOnly StartsOn { get; set; }
    public DateOnly? EndsOn { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }

    public bool HoldsOn(DateOnly day) => RevokedAt is null && StartsOn <= day && (EndsOn is null || EndsOn >= day);
}
