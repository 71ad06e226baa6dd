using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Sla;

namespace Portal.Tests.Board;

/// <summary>Many tickets on which things happen by chance, always the same chance: domain methods, as the right people, in the order the flow allows.</summary>
internal sealed class TicketCrowd
{
    private const int Alive = 400;
    private readonly PortalHost host;
    private readonly Random random;
    private readonly Deadlines deadlines;
    private readonly List<Agency> agencies;
    private readonly List<int> categories;

    private TicketCrowd(PortalHost host, int seed, Deadlines deadlines, List<Agency> agencies, List<int> categories) =>
        (this.host, random, this.deadlines, this.agencies, this.categories) = (host, new Random(seed), deadlines, agencies, categories);

    public int Events { get; private set; }

    public int Filed { get; private set; }

    public static async Task<TicketCrowd> Gather(PortalHost host, int seed = 2026)
    {
        await host.Store.Write(db =>
        {
            db.Agencies.AddRange(Enumerable.Range(1, 4).Select(serial => new Agency { Code = $"OPD-{serial}", Name = $"Dinas {serial}", ShortName = $"D{serial}", Tier = serial == 4 ? AgencyTier.Province : AgencyTier.Own }));
            db.Categories.AddRange(Enumerable.Range(1, 3).Select(serial => new Category { Slug = $"kategori-{serial}", Name = $"Kategori {serial}" }));
            db.Regions.AddRange(Enumerable.Range(1, 33).Select(serial => new Region { Code = $"35.07.{serial:00}", Name = $"Kecamatan {serial}", Level = RegionLevel.Kecamatan, ParentCode = "35.07" }));
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        var agencies = await host.Store.Read(db => db.Agencies.OrderBy(one => one.Id).ToListAsync());
        var categories = await host.Store.Read(db => db.Categories.Select(one => one.Id).ToListAsync());
        return new(host, seed, await host.Services.GetRequiredService<WorkingDays>().Deadlines(), agencies, categories);
    }

    /// <summary>Files the tickets over some weeks, then lets things happen until so many events are written; deadlines pass on the way.</summary>
    public async Task Live(int tickets, int events)
    {
        for (var serial = 0; serial < tickets; serial++) await File();
        for (var round = 0; Events < events && round < events * 20; round++)
        {
            if (round % 25 == 0) await PassTime();
            await Happen();
        }
        Assert.True(Events >= events, $"only {Events} things happened");
    }

    public Task<Outcome<string>> File(Visibility visibility = Visibility.Open) => host.Store.Write<string>(db =>
    {
        host.Clock.Pass(TimeSpan.FromMinutes(random.Next(600)));
        var number = TicketNumber.Make("KM", 2026, ++Filed);
        var place = new Place("35.07", random.Next(10) == 0 ? null : $"35.07.{random.Next(1, 34):00}", null);
        db.Tickets.Add(Ticket.File(new NewTicket(number, place, host.Clock.Now, Actor.Nobody) { Visibility = visibility, CategoryId = categories[0] }, deadlines));
        Events++;
        return Task.FromResult<Outcome<string>>(number);
    });

    /// <summary>Walks one ticket to an approved answer.</summary>
    public Task<Outcome<Done>> Answer(string number) => host.Store.Write<Done>(async db =>
    {
        var (ticket, now) = (await db.Tickets.Include(one => one.Referrals).SingleAsync(one => one.Number == number), host.Clock.Now);
        var officer = Actor.Officer(Guid.Empty, "Petugas", [Role.InstanceAdmin, Role.Liaison], agencies[0].Id);
        ticket.Accept(officer, categories[0], ReportKind.Complaint, ClockClass.NonSupervisory, deadlines, now);
        ticket.Refer(officer, agencies[0], [], [], deadlines, now);
        ticket.Take(officer, now);
        return Answered(ticket, officer, isPromise: false, now);
    });

    private async Task PassTime()
    {
        host.Clock.Pass(TimeSpan.FromHours(random.Next(1, 60)));
        Events += await host.Services.GetRequiredService<DueTimers>().Ring(TestContext.Current.CancellationToken);
    }

    private async Task Happen()
    {
        // The first half lives faster than the rest, so that every state is met; in a long life the oldest have come to rest.
        var oldest = Math.Max(0, Filed - Alive);
        var number = TicketNumber.Make("KM", 2026, oldest + random.Next(1, (random.Next(3) == 0 ? Filed - oldest : (Filed - oldest + 1) / 2) + 1));
        var done = await host.Store.Write<Done>(async db =>
        {
            var ticket = await db.Tickets.Include(one => one.Referrals).Include(one => one.Copies).Include(one => one.Named).Include(one => one.Pauses).SingleAsync(one => one.Number == number);
            return Act(ticket, host.Clock.Now);
        });
        if (done.Succeeded) Events++;
    }

    private Outcome<Done> Act(Ticket ticket, DateTimeOffset now)
    {
        var officer = Actor.Officer(Guid.Empty, "Petugas", [Role.InstanceAdmin, Role.Liaison], ticket.AgencyId);
        var (category, kind, text) = (categories[random.Next(3)], (ReportKind)random.Next(4), new TextRef(Guid.NewGuid(), "sidik"));
        return random.Next(18) switch
        {
            0 or 1 => ticket.Accept(officer, category, kind, ClockClass.NonSupervisory, deadlines, now),
            2 or 3 => ticket.Refer(officer, agencies[random.Next(3)], [agencies[0]], [], deadlines, now),
            4 or 5 => ticket.Take(officer, now),
            6 or 7 or 8 => Answered(ticket, officer, random.Next(4) == 0, now),
            9 => ticket.Confirm(Actor.Reporter(ticket.Id), now),
            10 => ticket.Reject(Actor.Reporter(ticket.Id), text, now),
            11 => ticket.CloseByOfficer(officer, ClosingReason.SolvedOtherwise, null, now),
            12 => ticket.Reopen(Actor.Reporter(ticket.Id), text, now),
            13 => ticket.Reclassify(officer, category, kind, ClockClass.Simple, deadlines, now),
            14 => ticket.Ask(officer, text, deadlines, now),
            15 => ticket.Hear(Actor.Reporter(ticket.Id), text, deadlines, now),
            16 when random.Next(3) == 0 => ticket.Return(officer, text, null, null, now),
            _ => random.Next(6) == 0 ? ticket.Archive(officer, ArchiveReason.Unclear, null, now) : ticket.ForwardOutside(officer, agencies[3], "005/1", now),
        };
    }

    private Outcome<Done> Answered(Ticket ticket, Actor officer, bool isPromise, DateTimeOffset now)
    {
        var answer = Domain.Tickets.Answer.Begin(ticket.Id);
        answer.Promise(isPromise, "PKT-1", new DateOnly(2026, 12, 31));
        answer.CountProofs(1, 0);
        var submitted = ticket.SubmitAnswer(officer, answer, ProofKind.AfterPhoto, now);
        return submitted.Succeeded ? ticket.ApproveAnswer(officer, answer, exempt: true, deadlines, now) : submitted;
    }
}
