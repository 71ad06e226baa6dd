using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Load;

/// <summary>One made-up ticket with everything that hangs on it, not yet written.</summary>
internal sealed record LoadedTicket(Ticket Ticket, Report Report, string[] Words, Answer? Answer);

/// <summary>
/// Lives one ticket through the domain's own methods, step by step at the hours the pattern says, up to now: what comes out is what officers
/// would have left, passed deadlines and silent reporters included.
/// </summary>
internal sealed class LoadStory(LoadTown town, LoadPattern pattern, Vault vault, DateTimeOffset now)
{
    private const double ArchivedShare = 0.12, OutsideShare = 0.08, ConfirmedShare = 0.55, RejectedShare = 0.05, ReturnedShare = 0.03, WaitsForApprovalShare = 0.3;
    private static readonly ArchiveReason[] Reasons = [ArchiveReason.NotAReport, ArchiveReason.Unclear, ArchiveReason.TestReport, ArchiveReason.OutsideAuthority];
    // The same seed may be loaded twice, and no two reports share a secret.
    private readonly string salt = Guid.NewGuid().ToString("N");
    private static readonly Channel[] Channels = [Channel.Web, Channel.Web, Channel.Web, Channel.Web, Channel.Web, Channel.Web, Channel.Web, Channel.Desk, Channel.Phone, Channel.Letter];

    /// <param name="serial">In its year.</param>
    public LoadedTicket Tell(int year, int serial, DateTimeOffset received, Random chance)
    {
        var (category, place) = (Skewed(town.Categories, chance), Skewed(town.Places, chance));
        var ticket = Ticket.File(new NewTicket(TicketNumber.Make(town.Prefix, year, serial), Near(place, chance), received, Actor.Nobody)
        {
            Channel = Channels[chance.Next(Channels.Length)], EvidenceCount = 0, Visibility = chance.Next(20) == 0 ? Visibility.Anonymous : Visibility.Open,
        }, town.Deadlines);
        var words = LoadWords.Draw(category, chance);
        var body = string.Join(' ', words.Skip(1).Prepend(words[0] + "."));
        var secret = salt + ticket.Number;
        var report = new Report(ticket, vault.Lookup("submission", secret), vault.Lookup("code", secret), vault.Seal(words[0]), vault.Seal(body), vault.Fingerprint(body), received);
        var answer = Live(ticket, category, received, chance);
        Ring(ticket, now);
        return new LoadedTicket(ticket, report, [.. words, .. Names(place)], answer);
    }

    private Answer? Live(Ticket ticket, Category category, DateTimeOffset received, Random chance)
    {
        var takes = pattern.Takes(chance);
        var seen = received + TimeSpan.FromHours(1 + chance.NextDouble() * 40);
        if (chance.NextDouble() < ArchivedShare)
        {
            if (Reached(ticket, seen)) ticket.Archive(town.Admin, Reasons[chance.Next(Reasons.Length)], null, seen);
            return null;
        }
        var kind = chance.Next(20) switch { 0 => ReportKind.Aspiration, 1 => ReportKind.InformationRequest, 2 => ReportKind.ServiceRequest, _ => ReportKind.Complaint };
        if (!Reached(ticket, seen) || !ticket.Accept(town.Admin, category.Id, kind, category.ClockClass, town.Deadlines, seen).Succeeded) return null;
        if (town.Outside.Count > 0 && chance.NextDouble() < OutsideShare)
        {
            var sent = seen + TimeSpan.FromHours(2);
            if (Reached(ticket, sent)) ticket.ForwardOutside(town.Admin, town.Outside[chance.Next(town.Outside.Count)], "600/" + chance.Next(1, 999).ToString(System.Globalization.CultureInfo.InvariantCulture), sent);
            return null;
        }
        var referred = seen + TimeSpan.FromHours(chance.NextDouble() * 6);
        return Reached(ticket, referred) && ticket.Refer(town.Admin, town.LeadOf(category), [], [], town.Deadlines, referred).Succeeded ? Work(ticket, category, referred, takes, chance) : null;
    }

    private Answer? Work(Ticket ticket, Category category, DateTimeOffset referred, TimeSpan? takes, Random chance)
    {
        if (town.Desks[ticket.AgencyId!.Value] is not { Count: > 0 } desk) return null;
        var (worker, taken) = (desk[chance.Next(desk.Count)], referred + TimeSpan.FromHours(chance.NextDouble() * 72));
        if (!Reached(ticket, taken)) return null;
        if (chance.NextDouble() < ReturnedShare)
        {
            ticket.Return(worker, NoText(chance), null, null, taken);
            return null;
        }
        ticket.Take(worker, taken);
        if (takes is not { } duration) return null;
        var answered = taken + duration + TimeSpan.FromHours(1);
        return Reached(ticket, answered) ? Reply(ticket, category, worker, answered, chance) : null;
    }

    private Answer Reply(Ticket ticket, Category category, Actor worker, DateTimeOffset at, Random chance)
    {
        var (answer, words) = (Answer.Begin(0), LoadWords.Answer(chance));
        answer.Rewrite(worker, vault.Seal(words), vault.Fingerprint(words), at);
        answer.CountProofs(1, 1, 1);
        if (category.Proof.HasFlag(ProofKind.PackageNumber)) answer.Promise(false, "PKT-" + chance.Next(100, 999).ToString(System.Globalization.CultureInfo.InvariantCulture), null);
        if (ticket.Kind == ReportKind.Aspiration) answer.PlanFor(new Planning(PlanOutcome.NotPlanned, null, null));
        ticket.SubmitAnswer(worker, answer, category.Proof, at);
        var approved = at + TimeSpan.FromHours(chance.NextDouble() < WaitsForApprovalShare ? 30 : 1);
        if (!Reached(ticket, approved)) return answer;
        ticket.ApproveAnswer(Actor.Officer(Guid.Empty, "", worker.Roles, worker.AgencyId), answer, exempt: true, town.Deadlines, approved);
        var heard = approved + TimeSpan.FromHours(2 + chance.NextDouble() * 100);
        var (reporter, drawn) = (Actor.Reporter(0), chance.NextDouble());
        if (drawn > ConfirmedShare + RejectedShare || !Reached(ticket, heard)) return answer;
        if (drawn < ConfirmedShare) ticket.Confirm(reporter, heard);
        else ticket.Reject(reporter, NoText(chance), heard);
        return answer;
    }

    /// <summary>Whether this moment has come; the timer has been there before it.</summary>
    private bool Reached(Ticket ticket, DateTimeOffset at)
    {
        if (at >= now) return false;
        Ring(ticket, at);
        return true;
    }

    private TextRef NoText(Random chance)
    {
        Span<byte> id = stackalloc byte[16];
        chance.NextBytes(id);
        return new TextRef(new Guid(id), vault.Fingerprint(""));
    }

    private static void Ring(Ticket ticket, DateTimeOffset until)
    {
        while (ticket.NextTimerAt is { } due && due.AddMinutes(1) < until)
            if (!ticket.TimerRang(due.AddMinutes(1)).Succeeded) return;
    }

    // A few places and matters have most of the reports: the square of a draw leans to the first.
    private static T Skewed<T>(IReadOnlyList<T> some, Random chance) => some[(int)(Math.Pow(chance.NextDouble(), 1.6) * some.Count)];

    private static Domain.Regions.Place Near(Domain.Regions.Place place, Random chance) =>
        place.Latitude is null ? place : place with { Latitude = place.Latitude + (chance.NextDouble() - 0.5) / 50, Longitude = place.Longitude + (chance.NextDouble() - 0.5) / 50 };

    private IEnumerable<string> Names(Domain.Regions.Place place) => new[] { place.DesaCode, place.KecamatanCode }.OfType<string>().Select(code => town.PlaceNames[code]);
}
