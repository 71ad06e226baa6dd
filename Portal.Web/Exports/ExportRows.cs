using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Exports;

/// <summary>One line of an export. Nothing of the reporter is in it: who they are is never exported.</summary>
internal sealed record ExportRow
{
    public required string Number { get; init; }
    public string? FormerNumber { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required string Title { get; init; }
    public required TicketState State { get; init; }
    public required ReportKind Kind { get; init; }
    public required ClockClass Class { get; init; }
    public required Channel Channel { get; init; }
    public required Visibility Visibility { get; init; }
    public string? Category { get; init; }
    public string? Agency { get; init; }
    public string? Unit { get; init; }
    public string? Officer { get; init; }
    public string? Kecamatan { get; init; }
    public string? Desa { get; init; }
    public DateOnly? DueOn { get; init; }
    public required bool IsLate { get; init; }
    public required int Supports { get; init; }
    public required int Returns { get; init; }
    public required int Rejections { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public ClosingKind? Closing { get; init; }
    public ClosingReason? Reason { get; init; }
}

/// <summary>Reads an export in short steps, so that memory does not grow with it and a right that ends stops it.</summary>
internal sealed class ExportRows(Store store, Vault vault)
{
    private const int Step = 2000;

    public static Task<List<long>> IdsOf(PortalDb db, Actor actor, IReadOnlyList<string> numbers, CancellationToken stop) =>
        db.Tickets.Where(TicketSight.For(actor)).Where(one => numbers.Contains(one.Number)).OrderBy(one => one.DueAt).ThenBy(one => one.Id).Select(one => one.Id).ToListAsync(stop);

    public async IAsyncEnumerable<ExportRow> Read(IReadOnlyList<long> ids, Actor actor, WorkingCalendar calendar, [EnumeratorCancellation] CancellationToken stop)
    {
        var names = await store.Read(db => ExportNames.Read(db, stop), stop);
        foreach (var step in ids.Chunk(Step))
        {
            var found = await store.Read(db => Tickets(db, actor, [.. step], stop), stop);
            foreach (var id in step)
                if (found.TryGetValue(id, out var one)) yield return Row(one, names, calendar);
        }
    }

    // The columns of a line and no more: an entity of each would cost three times the time.
    private static Task<Dictionary<long, Raw>> Tickets(PortalDb db, Actor actor, List<long> ids, CancellationToken stop) =>
        db.Tickets.Where(TicketSight.For(actor)).Where(one => EF.Parameter(ids).Contains(one.Id)).Join(db.Reports, one => one.Id, report => report.TicketId, (one, report) => new Raw
        {
            Id = one.Id, Number = one.Number, FormerNumber = one.FormerNumber, ReceivedAt = one.ReceivedAt, Title = report.TitleSealed, State = one.State, Kind = one.Kind, Class = one.ClockClass,
            Channel = one.Channel, Visibility = one.Visibility, CategoryId = one.CategoryId, AgencyId = one.AgencyId, UnitId = one.UnitId, AssigneeId = one.AssigneeId, KecamatanCode = one.KecamatanCode,
            DesaCode = one.DesaCode, DueAt = one.DueAt, VerifyPassed = one.VerifyPassed, FollowUpPassed = one.FollowUpPassed, ResolvePassed = one.ResolvePassed, Supports = one.SupportCount, Returns = one.Returns,
            Rejections = one.Rejections, ClosedAt = one.ClosedAt, Closing = one.ClosingKind, Reason = one.ClosingReason,
        }).ToDictionaryAsync(one => one.Id, stop);

    private ExportRow Row(Raw one, ExportNames names, WorkingCalendar calendar) => new()
    {
        Number = one.Number, FormerNumber = one.FormerNumber, ReceivedOn = calendar.LocalDay(one.ReceivedAt), Title = one.Title is { Length: > 0 } title ? vault.Open(title) : ErasedWords.Title,
        State = one.State, Kind = one.Kind, Class = one.Class, Channel = one.Channel, Visibility = one.Visibility, Category = names.Category(one.CategoryId), Agency = names.Agency(one.AgencyId),
        Unit = names.Unit(one.UnitId), Officer = names.Officer(one.AssigneeId), Kecamatan = names.Region(one.KecamatanCode), Desa = names.Region(one.DesaCode),
        DueOn = one.DueAt < Ticket.NothingDue ? calendar.LocalDay(one.DueAt) : null, IsLate = Ticket.IsLateIn(one.State, one.VerifyPassed, one.FollowUpPassed, one.ResolvePassed),
        Supports = one.Supports, Returns = one.Returns, Rejections = one.Rejections, ClosedOn = one.ClosedAt is { } closed ? calendar.LocalDay(closed) : null, Closing = one.Closing, Reason = one.Reason,
    };

    private sealed class Raw
    {
        public required long Id { get; init; }
        public required string Number { get; init; }
        public string? FormerNumber { get; init; }
        public DateTimeOffset ReceivedAt { get; init; }
        public byte[]? Title { get; init; }
        public TicketState State { get; init; }
        public ReportKind Kind { get; init; }
        public ClockClass Class { get; init; }
        public Channel Channel { get; init; }
        public Visibility Visibility { get; init; }
        public int? CategoryId { get; init; }
        public int? AgencyId { get; init; }
        public int? UnitId { get; init; }
        public Guid? AssigneeId { get; init; }
        public string? KecamatanCode { get; init; }
        public string? DesaCode { get; init; }
        public DateTimeOffset DueAt { get; init; }
        public bool VerifyPassed { get; init; }
        public bool FollowUpPassed { get; init; }
        public bool ResolvePassed { get; init; }
        public int Supports { get; init; }
        public int Returns { get; init; }
        public int Rejections { get; init; }
        public DateTimeOffset? ClosedAt { get; init; }
        public ClosingKind? Closing { get; init; }
        public ClosingReason? Reason { get; init; }
    }
}
