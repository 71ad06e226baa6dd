using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Inquiries;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Inquiries;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Kit;

/// <summary>Reports taken in at the desk, requests for public information and reports about staff, walked as far as a test needs.</summary>
internal static class TownMatters
{
    public static Vault Vault(this PortalHost host) => host.Services.GetRequiredService<Vault>();

    /// <summary>The region, one kecamatan and one desa.</summary>
    public static Task Area(this Town town) => Write(town, db => db.AddRange(
        new Region { Code = "35.07", Name = "Kabupaten Malang", Level = RegionLevel.Regency }, new Region { Code = "35.07.13", Name = "Kepanjen", Level = RegionLevel.Kecamatan, ParentCode = "35.07" },
        new Region { Code = "35.07.13.2001", Name = "Jenggolo", Level = RegionLevel.Desa, ParentCode = "35.07.13" }));

    /// <summary>A category about staff that asks whom it is about, and an inspector.</summary>
    public static async Task<Actor> Conduct(this Town town)
    {
        await Write(town, db => db.Add(new Category
        {
            Slug = "perilaku", Name = "Perilaku petugas", IsStaffConduct = true, AgencyCode = town.Inspectorate.Code,
            Questions = [new("siapa", "Siapa?", QuestionKind.Choice, true, [new("Petugas"), new("Inspektorat", new Stopper("Sampaikan kepada Ombudsman.", "137"))])],
        }));
        return await town.Appoint("Agus Setiawan", Role.Inspector, town.Inspectorate);
    }

    /// <summary>About Bina Marga's staff, on the desks of these inspectors.</summary>
    public static async Task<string> WithInspectors(this Town town, params Actor[] inspectors)
    {
        var number = await town.Filed();
        await town.Says(number, (ticket, pen) => ticket.SendToInspector(Actor.System("penerimaan"), town.Road.Id, town.Inspectorate, [.. inspectors.Select(one => one.AccountId!.Value)], pen.Deadlines, pen.Now));
        return number;
    }

    /// <summary>Public information asked of Bina Marga, taken up there.</summary>
    public static async Task<string> Inquiry(this Town town, Visibility visibility = Visibility.Open)
    {
        var number = await town.Filed(visibility);
        await town.Says(number, (ticket, pen) => ticket.Accept(town.Admin, town.Road.Id, ReportKind.InformationRequest, ClockClass.PublicInformation, pen.Deadlines, pen.Now));
        await town.Says(number, (ticket, pen) => ticket.Refer(town.Admin, town.Roads, [town.Kepanjen], [town.Operator.AccountId!.Value], pen.Deadlines, pen.Now));
        await town.Done(town.Operator, new TakeTicket(number, await town.Version(number)));
        return number;
    }

    /// <summary>Refused with its ground, and told.</summary>
    public static async Task<string> Decided(this Town town)
    {
        var number = await town.Inquiry();
        await town.Done(town.Operator, new DecideInquiry(number, await town.Version(number), InquiryDecision.Refused, ExemptionGround.PersonalSecrets, "BA-1/2026", new DateOnly(2026, 1, 5)));
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords("Nama penerima tidak dapat diberikan.")));
        await town.Done(town.Operator, new SubmitAnswer(number, 1));
        await town.Done(town.Liaison, new ApproveAnswer(number, await town.Version(number)));
        return number;
    }

    public static async Task<string> Objected(this Town town)
    {
        var number = await town.Decided();
        var ticket = await town.Ticket(number);
        await town.Done(Actor.Reporter(ticket.Id), new Web.Follow.ObjectToDecision(number, ObjectionGround.Exemption, "Angkanya tidak rahasia."));
        return number;
    }

    /// <summary>On Bina Marga's desk, and once written down by an officer.</summary>
    public static async Task<string> TakenDown(this Town town)
    {
        var number = await town.InProgress();
        var ticket = await town.Ticket(number);
        await Write(town, db => db.IntakeNotes.Add(new IntakeNote { TicketId = ticket.Id, ReceivedOn = new DateOnly(2026, 11, 2), TakenAt = ticket.ReceivedAt }));
        return number;
    }

    private static async Task Write(Town town, Action<PortalDb> work) => Assert.True((await town.Host.Store.Write<Done>(db =>
    {
        work(db);
        return Task.FromResult<Outcome<Done>>(Portal.Domain.Done.It);
    })).Succeeded);
}
