using Microsoft.EntityFrameworkCore;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Sla;

/// <summary>What is overdue in the whole government, per desk and with the longest first. Confidential reports are a number only.</summary>
/// <param name="Desks">OPD and how many are late there; most first.</param>
public sealed record WeeklyList(int Late, int Confidential, IReadOnlyList<(string Desk, int Late)> Desks, IReadOnlyList<string> Longest)
{
    private const int MostNamed = 30;

    public static async Task<WeeklyList> Read(PortalDb db, WorkingCalendar calendar, DateTimeOffset now, CancellationToken stop)
    {
        var late = db.Tickets.Where(one => one.DueAt < now && one.Channel != Channel.Imported && one.State != TicketState.Answered && one.State != TicketState.AwaitingReporter);
        var open = late.Where(one => (one.Visibility & Domain.Tickets.Visibility.Confidential) == 0);
        var agencies = await db.Agencies.Select(one => new { one.Id, one.Name }).ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        string Desk(int? id) => id is { } known ? agencies.GetValueOrDefault(known, "") : "Admin Instansi";
        var perDesk = await open.GroupBy(one => one.AgencyId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        var longest = await open.OrderBy(one => one.DueAt).ThenBy(one => one.Id).Take(MostNamed).Select(one => new { one.Number, one.AgencyId, one.DueAt }).ToListAsync(stop);
        var (all, shown) = (await late.CountAsync(stop), perDesk.Sum(one => one.Count));
        return new(all, all - shown, [.. perDesk.OrderByDescending(one => one.Count).Select(one => (Desk(one.Key), one.Count)).OrderByDescending(one => one.Count).ThenBy(one => one.Item1, StringComparer.Ordinal)],
            longest.ConvertAll(one => $"{one.Number}  {DueWords.For(one.DueAt, now, calendar).Words}  {Desk(one.AgencyId)}"));
    }

    public string Letter(PortalSettings settings) =>
        $"Lewat tenggat saat ini: {Late.Grouped()} laporan{(Confidential > 0 ? $", di antaranya {Confidential.Grouped()} rahasia yang tidak dirinci" : "")}.\n\n"
        + (Desks.Count == 0 ? "" : $"Per perangkat daerah\n{string.Concat(Desks.Select(one => $"{one.Late.Grouped()}  {one.Desk}\n"))}\nYang paling lama\n{string.Concat(Longest.Select(line => line + "\n"))}\n")
        + $"Papan pantau:\n{settings.Link("/papan")}\n";
}
