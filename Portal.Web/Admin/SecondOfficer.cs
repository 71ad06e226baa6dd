using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <summary>An officer of another OPD helps out here (BKO), or is sent into the field for this one: by surat tugas, between two days. It lapses by itself, and the own desk is theirs again.</summary>
public sealed record SecondOfficer(int AgencyId, Guid AccountId, Role Role, string LetterNumber, DateOnly StartsOn, DateOnly EndsOn) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"Memperbantukan petugas sebagai {RoleWords.For(Role)}, {LetterNumber.Trim()}, {StartsOn.LongDay()} sampai {EndsOn.LongDay()}.";

    public Guid? AboutAccount => AccountId;

    public int? AboutAgency => AgencyId;

    /// <summary>Longer is a transfer with a decree of its own.</summary>
    public const int MostDays = 366;
}

internal sealed class SecondOfficerShape : AbstractValidator<SecondOfficer>
{
    public SecondOfficerShape()
    {
        RuleFor(one => one.AccountId).NotEmpty().WithMessage("Pilih petugas yang diperbantukan.").OverridePropertyName("bko-petugas");
        RuleFor(one => one.Role).Must(role => role is Role.Operator or Role.Liaison or Role.FieldOfficer).WithMessage("Pilih operator, Pejabat Penghubung, atau petugas lapangan.").OverridePropertyName("bko-peran");
        RuleFor(one => one.LetterNumber).Must(number => number.Trim().Length is >= 3 and <= 64).WithMessage("Isi nomor surat tugas.").OverridePropertyName("bko-nomor");
        RuleFor(one => one.EndsOn).Must((one, end) => end >= one.StartsOn).WithMessage("Tanggal selesai tidak boleh sebelum tanggal mulai.").OverridePropertyName("bko-selesai");
        RuleFor(one => one.EndsOn).Must((one, end) => end.DayNumber - one.StartsOn.DayNumber <= SecondOfficer.MostDays).WithMessage("Surat tugas paling lama satu tahun.").OverridePropertyName("bko-selesai");
    }
}

internal sealed class SecondOfficerHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<SecondOfficer, Done>
{
    public Task<Outcome<Done>> Handle(SecondOfficer operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (operation.EndsOn < time.GetUtcNow().DayIn(settings.Zone)) return AdminRefusals.LetterIsPast;
        if (!await db.Agencies.AnyAsync(one => one.Id == operation.AgencyId && one.IsActive && one.Tier == AgencyTier.Own, stop)) return Refusal.NotFound;
        var held = (await db.Appointments.Where(one => one.AccountId == operation.AccountId && one.RevokedAt == null && one.AgencyId != null).ToListAsync(stop));
        if (held.Find(one => one.HomeAgencyId is null && one.HoldsOn(operation.StartsOn)) is not { } home) return AdminRefusals.NobodyToLend;
        if (home.AgencyId == operation.AgencyId) return AdminRefusals.LentHome;
        if (held.Exists(one => one.HomeAgencyId is not null && one.StartsOn <= operation.EndsOn && (one.EndsOn ?? DateOnly.MaxValue) >= operation.StartsOn)) return AdminRefusals.LentAlready;
        db.Appointments.Add(new Appointment
        {
            AccountId = operation.AccountId, Role = operation.Role, AgencyId = operation.AgencyId, HomeAgencyId = home.AgencyId,
            SkNumber = operation.LetterNumber.Trim(), StartsOn = operation.StartsOn, EndsOn = operation.EndsOn,
        });
        return Done.It;
    }, stop);
}
