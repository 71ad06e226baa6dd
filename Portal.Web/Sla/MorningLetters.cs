using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Sla;

/// <summary>From office opening on each working day: one letter to every officer for whom something is due, and once a week the list for the head of government. Each once, whoever runs it and however often.</summary>
public sealed class MorningLetters(Store store, OnceMail once, WorkingDays days, MorningDesk desk, LadderPeople people, PortalSettings settings, TimeProvider time)
{
    private static readonly TimeSpan KeepsKeys = TimeSpan.FromDays(60);
    private DateOnly finishedOn;

    /// <returns>How many letters were written.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var calendar = (await days.Deadlines(stop)).Under(now, ReportKind.Complaint, null).Calendar;
        var today = calendar.LocalDay(now);
        if (finishedOn == today || !calendar.IsWorkingDay(today) || now < calendar.OfficeOpen(today)) return 0;
        var written = await Week(calendar, today, now, stop);
        foreach (var reader in await store.Read(db => desk.Readers(db, now, stop), stop)) written += await Morning(reader, calendar, today, now, stop);
        await store.Write<Done>(db => Sweep(db, now, stop), stop);
        finishedOn = today;
        return written;
    }

    private async Task<int> Morning(MorningReader reader, WorkingCalendar calendar, DateOnly today, DateTimeOffset now, CancellationToken stop)
    {
        var list = await store.Read(db => desk.For(db, reader.Actor, calendar, now, stop), stop);
        if (list.Lines.Count == 0) return 0;
        var body = $"Selamat pagi, {reader.Actor.Name}.\n\nLewat tenggat: {list.Late.Grouped()}. Mendekati tenggat: {list.Soon.Grouped()}.\n\n"
            + string.Concat(list.Lines.Select(line => $"{line.Number}  {line.Words}\n"))
            + (list.Late + list.Soon > list.Lines.Count ? $"dan {(list.Late + list.Soon - list.Lines.Count).Grouped()} lagi\n" : "")
            + $"\nBuka antrean:\n{settings.Link("/petugas?view=lewat")}\n{settings.Link("/petugas?view=dekat")}\n";
        return await once.Send(Key("pagi", today, reader.Actor.AccountId), [reader.Mail], $"Tenggat hari ini: {list.Late.Grouped()} lewat, {list.Soon.Grouped()} mendekati", body, now, stop);
    }

    private async Task<int> Week(WorkingCalendar calendar, DateOnly today, DateTimeOffset now, CancellationToken stop)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var to = await store.Read(db => people.Of(db, EscalationPost.HeadOfGovernment, null, stop), stop);
        if (to.Count == 0) return 0;
        var list = await store.Read(db => WeeklyList.Read(db, calendar, now, stop), stop);
        return await once.Send(Key("minggu", monday, null), to, $"Laporan lewat tenggat, pekan {monday.FullDay()}", list.Letter(settings), now, stop);
    }

    private static async Task<Outcome<Done>> Sweep(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var before = now - KeepsKeys;
        await db.Onces.Where(one => one.At < before).ExecuteDeleteAsync(stop);
        return Done.It;
    }

    private static string Key(string what, DateOnly on, Guid? account) => string.Create(CultureInfo.InvariantCulture, $"{what}:{on:yyyy-MM-dd}:{account:N}");
}
