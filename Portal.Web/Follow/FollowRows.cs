using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>The rows behind one reporter's page. What the reporter may not see is not even read: only approved answers, only the talk.</summary>
internal sealed record FollowRows
{
    public required IReadOnlyList<TicketEvent> Events { get; init; }
    public required IReadOnlyList<TicketText> Texts { get; init; }
    public required IReadOnlyList<Answer> Answers { get; init; }
    public required IReadOnlyList<Attachment> Files { get; init; }
    public required JourneyNames Names { get; init; }

    /// <summary>Which dinas an officer is or was appointed to.</summary>
    public required ILookup<Guid, int> Desks { get; init; }
    public string? Place { get; init; }
    public string? ParentNumber { get; init; }

    /// <summary>The report this one was split from.</summary>
    public string? WholeNumber { get; private init; }
    public string? ClosingWords { get; init; }
    public Rating? Rating { get; init; }
    public bool HasIdentity { get; init; }

    /// <summary>The words of the newest ruling, and the office its officer was appointed to.</summary>
    public byte[]? RulingSealed { get; private init; }
    public string? RulingOffice { get; private init; }

    public static async Task<FollowRows> Read(PortalDb db, Ticket ticket, TimeZoneInfo zone, CancellationToken stop)
    {
        var events = await db.Events.Where(one => one.TicketId == ticket.Id).OrderBy(one => one.Sequence).ToListAsync(stop);
        var texts = await db.Texts.Where(text => text.TicketId == ticket.Id && TicketText.Talk.Contains(text.Kind)).OrderBy(text => text.WrittenAt).ToListAsync(stop);
        var answers = await db.Answers.Where(answer => answer.TicketId == ticket.Id && answer.Status == AnswerStatus.Approved).ToListAsync(stop);
        var heard = events.Where(one => one.Type == TicketEventType.IncidentNews).Select(one => EventFacts.Read(one.Facts).GetValueOrDefault("answer")).Select(one => Guid.TryParse(one, out var id) ? id : Guid.Empty).Where(one => one != Guid.Empty).ToList();
        // The induk's answer is this reporter's as well.
        if (heard.Count > 0) answers.AddRange(await db.Answers.Where(answer => heard.Contains(answer.Id) && answer.Status == AnswerStatus.Approved).ToListAsync(stop));
        var authors = texts.Where(text => text.AuthorId is not null).Select(text => text.AuthorId!.Value).Distinct().ToList();
        var desks = await db.Appointments.Where(one => authors.Contains(one.AccountId) && one.AgencyId != null).Select(one => new { one.AccountId, Agency = one.AgencyId!.Value }).ToListAsync(stop);
        var ruled = events.FindLast(one => one.Type == TicketEventType.Ruled);
        return new FollowRows
        {
            Events = events,
            RulingSealed = await db.Texts.Where(text => ruled != null && text.Id == ruled.TextId).Select(text => text.BodySealed).SingleOrDefaultAsync(stop),
            RulingOffice = ruled is null ? null : await OfficeOf(db, ruled.ActorId, stop),
            Rating = await db.Ratings.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop),
            HasIdentity = await db.Identities.AnyAsync(one => db.Reports.Any(report => report.Id == one.ReportId && report.TicketId == ticket.Id), stop),
            Texts = texts, Answers = answers, Files = await FilesOf(db, ticket.Id, texts, answers, stop),
            Names = await NamesOf(db, zone, stop), Desks = desks.ToLookup(desk => desk.AccountId, desk => desk.Agency),
            Place = await PlaceOf(db, ticket, stop),
            WholeNumber = await db.Tickets.Where(one => one.Id == ticket.SplitFromId).Select(one => one.Number).SingleOrDefaultAsync(stop),
            ClosingWords = await db.ClosingPhrases.Where(one => one.Id == ticket.ClosingPhraseId).Select(one => one.Text).SingleOrDefaultAsync(stop),
            ParentNumber = await db.Tickets.Where(one => one.Id == ticket.MergedIntoId && one.PublishedAt != null && (one.Visibility & Visibility.Confidential) == 0).Select(one => one.Number).SingleOrDefaultAsync(stop),
        };
    }

    public IReadOnlyList<FollowPhoto> Photos(Func<Attachment, bool> which) => [.. Files.Where(which).OrderBy(file => file.StoredAt).Select(file => new FollowPhoto(file.Id, file.MediaType, file.StoredAt))];

    public OutsideOwner? Outside(Ticket ticket) =>
        ticket.Referrals.Where(one => one.IsOutside && one.EndedAt is null).MaxBy(one => one.ReferredAt) is { } sent && ticket.State is TicketState.Outside or TicketState.Closed
            ? new(Names.Agency(sent.AgencyId), sent.LetterNumber, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(sent.ReferredAt, Names.Zone).DateTime))
            : null;

    private static Task<string?> OfficeOf(PortalDb db, Guid? account, CancellationToken stop) =>
        db.Appointments.Where(one => one.AccountId == account && one.Role == Domain.Role.InstanceAdmin && one.AgencyId != null).OrderByDescending(one => one.StartsOn)
            .Select(one => db.Agencies.Where(agency => agency.Id == one.AgencyId).Select(agency => agency.Name).FirstOrDefault()).FirstOrDefaultAsync(stop);

    private static async Task<IReadOnlyList<Attachment>> FilesOf(PortalDb db, long ticket, List<TicketText> texts, List<Answer> answers, CancellationToken stop)
    {
        var (textIds, answerIds) = (texts.ConvertAll(text => (Guid?)text.Id), answers.ConvertAll(answer => (Guid?)answer.Id));
        return await db.Attachments.Where(file => answerIds.Contains(file.AnswerId) || (file.TicketId == ticket
            && (((file.Purpose == AttachmentPurpose.Evidence || file.Purpose == AttachmentPurpose.Voice) && file.AnswerId == null && file.TextId == null && file.CoversId == null) || textIds.Contains(file.TextId)))).ToListAsync(stop);
    }

    private static async Task<JourneyNames> NamesOf(PortalDb db, TimeZoneInfo zone, CancellationToken stop)
    {
        var agencies = await db.Agencies.Select(one => new { one.Id, one.Code, one.Name }).ToListAsync(stop);
        var categories = await db.Categories.Select(one => new { one.Id, one.Name }).ToListAsync(stop);
        return new JourneyNames
        {
            Agencies = agencies.ToDictionary(one => one.Id, one => one.Name), AgenciesByCode = agencies.ToDictionary(one => one.Code, one => one.Name),
            Categories = categories.ToDictionary(one => one.Id, one => one.Name), Zone = zone,
        };
    }

    private static async Task<string?> PlaceOf(PortalDb db, Ticket ticket, CancellationToken stop)
    {
        string?[] codes = [ticket.DesaCode, ticket.KecamatanCode, ticket.DesaCode is null && ticket.KecamatanCode is null ? ticket.RegencyCode : null];
        var names = await db.Regions.Where(region => codes.Contains(region.Code)).OrderByDescending(region => region.Code.Length).Select(region => region.Name).ToListAsync(stop);
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
