using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Catalog;
using Portal.Domain.Tickets;
using Portal.Tests.Board;
using Portal.Tests.Kit;

namespace Portal.Tests.Public;

/// <summary>Tickets with a past, for the public figures.</summary>
internal static class PublicCrowd
{
    /// <summary>Some sixty tickets on which things happened over some weeks, deadlines passed among them; a few are confidential.</summary>
    public static async Task Fill(PortalHost host, int seed)
    {
        host.Clock.Now = new DateTimeOffset(2026, 9, 20, 2, 0, 0, TimeSpan.Zero);
        var crowd = await TicketCrowd.Gather(host, seed);
        foreach (var visibility in new[] { Visibility.Confidential, Visibility.Anonymous, Visibility.Confidential | Visibility.Anonymous }) await crowd.File(visibility);
        await crowd.Live(tickets: 60, events: 420);
    }

    /// <summary>Answered after one time, confirmed after another.</summary>
    public static async Task Confirmed(PortalHost host, TimeSpan answered, TimeSpan confirmed)
    {
        var received = host.Clock.Now;
        var standing = await Some.TicketIn(host, TicketState.InProgress, new() { WithEvidence = false });
        host.Clock.Pass(answered);
        await Some.Change(host, standing, Some.Admin, (ticket, pen) =>
        {
            var answer = Answer.Begin(ticket.Id);
            answer.Rewrite(Some.OperatorOf(ticket.AgencyId!.Value), [1], "sidik", pen.Now);
            answer.CountProofs(1, 0);
            pen.Db.Answers.Add(answer);
            ticket.SubmitAnswer(Some.OperatorOf(ticket.AgencyId.Value), answer, ProofKind.AfterPhoto, pen.Now);
            return ticket.ApproveAnswer(Some.LiaisonOf(ticket.AgencyId.Value), answer, exempt: false, pen.Deadlines, pen.Now);
        });
        host.Clock.Pass(confirmed);
        await Some.Change(host, standing, standing.Reporter, (ticket, pen) => ticket.Confirm(standing.Reporter, pen.Now));
        host.Clock.Now = received;
    }

    /// <summary>SQL for "received in October 2026, WIB", as each database keeps its moments.</summary>
    public static async Task<string> October(PortalHost host)
    {
        var (from, until) = (new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.FromHours(7)), new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        var isSqlite = await host.Store.Read(db => Task.FromResult(db.Database.IsSqlite()));
        string Of(DateTimeOffset at) => isSqlite ? at.UtcTicks.ToString(CultureInfo.InvariantCulture) : $"'{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}+00'";
        return $"AND \"ReceivedAt\" >= {Of(from)} AND \"ReceivedAt\" < {Of(until)}";
    }
}
