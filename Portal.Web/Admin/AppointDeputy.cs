using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <summary>An officer of the OPD stands in for its Pejabat Penghubung: as Plt. or Plh., by a decree, between two days. It lapses by itself.</summary>
public sealed record AppointDeputy(int AgencyId, Guid AccountId, ActingAs Acting, string SkNumber, DateOnly StartsOn, DateOnly EndsOn) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"Menunjuk {Acting} Pejabat Penghubung, {SkNumber.Trim()}, {StartsOn.LongDay()} sampai {EndsOn.LongDay()}.";

    public Guid? AboutAccount => AccountId;

    public int? AboutAgency => AgencyId;

    /// <summary>Longer is an appointment of its own, not a deputy (practice of BKN: three months, once lengthened).</summary>
    public const int MostDays = 184;
}

internal sealed class AppointDeputyShape : AbstractValidator<AppointDeputy>
{
    public AppointDeputyShape()
    {
        RuleFor(one => one.AccountId).NotEmpty().WithMessage("Pilih petugas yang mewakili.");
        RuleFor(one => one.Acting).Must(acting => acting is ActingAs.Plt or ActingAs.Plh).WithMessage("Pilih Plt. atau Plh.");
        RuleFor(one => one.SkNumber).Must(sk => sk.Trim().Length is >= 3 and <= 64).WithMessage("Isi nomor SK atau surat perintah.");
        RuleFor(one => one.EndsOn).Must((one, end) => end >= one.StartsOn).WithMessage("Tanggal selesai tidak boleh sebelum tanggal mulai.");
        RuleFor(one => one.EndsOn).Must((one, end) => end.DayNumber - one.StartsOn.DayNumber <= AppointDeputy.MostDays).WithMessage("Paling lama enam bulan. Untuk lebih lama, tetapkan sebagai Pejabat Penghubung.");
    }
}

internal sealed class AppointDeputyHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<AppointDeputy, Done>
{
    public Task<Outcome<Done>> Handle(AppointDeputy operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var today = time.GetUtcNow().DayIn(settings.Zone);
        if (operation.EndsOn < today) return AdminRefusals.DeputyIsPast;
        var own = await db.Appointments.Where(one => one.AccountId == operation.AccountId && one.AgencyId == operation.AgencyId && one.RevokedAt == null).ToListAsync(stop);
        // A desk of another OPD would be left empty: rights count at one OPD at a time.
        if (!own.Exists(one => one.ActingAs == ActingAs.None && one.HoldsOn(operation.StartsOn) && one.Role is Role.Operator or Role.Liaison)) return AdminRefusals.DeputyFromHere;
        if (own.Exists(one => one is { Role: Role.Liaison, ActingAs: ActingAs.None } && one.HoldsOn(operation.StartsOn))) return AdminRefusals.DeputyIsLiaison;
        if (own.Exists(one => one.ActingAs != ActingAs.None && one.StartsOn <= operation.EndsOn && (one.EndsOn ?? DateOnly.MaxValue) >= operation.StartsOn)) return AdminRefusals.DeputyAlready;
        db.Appointments.Add(new Appointment
        {
            AccountId = operation.AccountId, Role = Role.Liaison, AgencyId = operation.AgencyId, UnitId = own[0].UnitId, ActingAs = operation.Acting,
            SkNumber = operation.SkNumber.Trim(), StartsOn = operation.StartsOn, EndsOn = operation.EndsOn,
        });
        return Done.It;
    }, stop);
}
