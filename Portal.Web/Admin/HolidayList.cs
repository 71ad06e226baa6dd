using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

public sealed record HolidayYear(int Year, IReadOnlyList<Holiday> Days, IReadOnlyList<int> Years, int? MissingDecree);

/// <summary>The days off of one year (this year when null), and which years there are.</summary>
public sealed record HolidayList(int? Year = null) : IOperation<HolidayYear>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class HolidayListHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<HolidayList, HolidayYear>
{
    public async Task<Outcome<HolidayYear>> Handle(HolidayList operation, Actor actor, CancellationToken stop)
    {
        var today = time.GetUtcNow().DayIn(settings.Zone);
        var year = operation.Year ?? today.Year;
        return await store.Read(async db =>
        {
            var all = await db.Holidays.OrderBy(one => one.On).ToListAsync(stop);
            int[] years = [.. all.Select(one => one.On.Year).Append(today.Year).Append(today.Year + 1).Distinct().Order()];
            return new HolidayYear(year, all.FindAll(one => one.On.Year == year), years, await GovernmentOverviewHandler.MissingDecree(db, today, stop));
        }, stop);
    }
}

/// <summary>Adds a day on which offices are closed. Open tickets are reckoned again, each with an event: a date and its explanation never disagree.</summary>
public sealed record AddHoliday(DateOnly On, string Name, HolidayType Type) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"Menambah hari libur {On.LongDay()}: {Name.Trim()}.";
}

internal sealed class AddHolidayShape : AbstractValidator<AddHoliday>
{
    public AddHolidayShape()
    {
        RuleFor(one => one.Name).NotEmpty().WithMessage("Isi nama hari libur.").MaximumLength(120).WithMessage("Nama paling panjang 120 huruf.");
        RuleFor(one => one.On).Must(day => day.Year is >= 2000 and <= 2100).WithMessage("Isi tanggalnya.");
        RuleFor(one => one.Type).IsInEnum().WithMessage("Pilih jenisnya.");
    }
}

internal sealed class AddHolidayHandler(Store store, WorkingDays days) : IHandle<AddHoliday, Done>
{
    public async Task<Outcome<Done>> Handle(AddHoliday operation, Actor actor, CancellationToken stop)
    {
        var added = await store.Write<Done>(async db =>
        {
            if (await db.Holidays.AnyAsync(one => one.On == operation.On && one.Name == operation.Name.Trim(), stop)) return AdminRefusals.HolidayExists;
            db.Holidays.Add(new Holiday(operation.On, operation.Name.Trim(), operation.Type));
            return Done.It;
        }, stop);
        days.Forget();
        return added;
    }
}

public sealed record RemoveHoliday(DateOnly On, string Name) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"Menghapus hari libur {On.LongDay()}: {Name.Trim()}.";
}

internal sealed class RemoveHolidayHandler(Store store, WorkingDays days) : IHandle<RemoveHoliday, Done>
{
    public async Task<Outcome<Done>> Handle(RemoveHoliday operation, Actor actor, CancellationToken stop)
    {
        var removed = await store.Write<Done>(async db =>
            await db.Holidays.Where(one => one.On == operation.On && one.Name == operation.Name).ExecuteDeleteAsync(stop) == 1 ? Done.It : Refusal.NotFound, stop);
        days.Forget();
        return removed;
    }
}
