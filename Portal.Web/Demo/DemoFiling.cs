using System.Globalization;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Web.Demo;

/// <summary>Files the demo reports: who, where, when, with which words.</summary>
internal sealed class DemoFiling(DemoDesk desk, DemoTimes times, IReadOnlyList<Region> desas, IReadOnlyDictionary<string, string> kecamatan, Random chance)
{
    private static readonly string[] Busy = ["35.07.13", "35.07.13", "35.07.24", "35.07.24", "35.07.18", "35.07.25", "35.07.09", "35.07.05", "35.07.23", "35.07.19", "35.07.10"];
    private int shuffled;

    public sealed record Plan(DemoFate Fate, DemoStory Story, Place Place, DateTimeOffset ReceivedAt);

    public Plan Choose(DemoFate fate)
    {
        var stories = DemoStory.All.Where(story => story.GoesOutside == fate.Outside && story.IsConfidential == fate.IsConfidential && story.IsInquiry == fate.IsInquiry).ToList();
        var story = stories[(shuffled += chance.Next(1, 7)) % stories.Count];
        var area = chance.Next(5) < 3 ? Busy[chance.Next(Busy.Length)] : null;
        var near = desas.Where(desa => area is null || desa.ParentCode == area).ToList();
        var desa = near[chance.Next(near.Count)];
        var place = new Place(DemoGovernment.RegionCode, desa.ParentCode, desa.Code, Nudge(desa.Latitude), Nudge(desa.Longitude));
        return new Plan(fate, story.At(desa.Name, kecamatan[desa.ParentCode!]), place, times.Received(chance.Next(fate.Days.Youngest, fate.Days.Oldest + 1)));
    }

    /// <summary>Adds ticket, report and identity; the reporter's photo needs the ticket's id and comes after the save.</summary>
    public Report File(Plan plan, int index, string number)
    {
        var visibility = plan.Story.IsConfidential ? Visibility.Confidential | Visibility.Anonymous : chance.Next(8) == 0 ? Visibility.Anonymous : Visibility.Open;
        var ticket = Ticket.File(new NewTicket(number, plan.Place, plan.ReceivedAt, Actor.Nobody)
        {
            Channel = IsByLetter(index) ? Channel.Letter : Channel.Web, Kind = plan.Story.Kind, Visibility = visibility, EvidenceCount = HasPhoto(plan) ? 1 : 0,
        }, desk.Deadlines);
        var code = CodeOf(index);
        var report = new Report(ticket, desk.Vault.Lookup("submission", SubmissionOf(index)), desk.Vault.Lookup("code", code), desk.Vault.Seal(plan.Story.Title),
            desk.Vault.Seal(plan.Story.Body), desk.Vault.Fingerprint(plan.Story.Body), plan.ReceivedAt)
        {
            LandmarkSealed = desk.Vault.Seal(DemoWords.Landmarks[chance.Next(DemoWords.Landmarks.Length)]), CategoryWish = plan.Story.Category,
        };
        desk.Db.Reports.Add(report);
        if (chance.Next(10) < 6) desk.Db.Identities.Add(new ReporterIdentity { ReportId = report.Id, NameSealed = desk.Vault.Seal(DemoWords.Names[chance.Next(DemoWords.Names.Length)]), PhoneSealed = desk.Vault.Seal(string.Create(CultureInfo.InvariantCulture, $"0812-0000-{chance.Next(10_000):0000}")) });
        return report;
    }

    public static bool HasPhoto(Plan plan) => plan.Story.Category is "jalan" or "sampah" or "lampu-jalan" or "saluran";

    /// <summary>Every fortieth came on paper and was typed in at the desk.</summary>
    public static bool IsByLetter(int index) => index % 40 == 7;

    public IntakeNote Note(Plan plan, int index, long ticketId)
    {
        var on = DateOnly.FromDateTime(plan.ReceivedAt.Date);
        return new IntakeNote
        {
            TicketId = ticketId, ReceivedOn = on, LetterOn = on.AddDays(-2), TakenBy = desk.Officers.Admin.AccountId, TakenAt = plan.ReceivedAt.AddMinutes(20),
            LetterNumberSealed = desk.Vault.Seal(string.Create(CultureInfo.InvariantCulture, $"{index}/RW02/{on.Year}")), ContentHash = desk.Vault.Lookup("intake-content", SubmissionOf(index)),
        };
    }

    /// <summary>The same on every start with the same key ring.</summary>
    public string CodeOf(int index) => TrackingCode.Write(desk.Vault.CodeBytes(SubmissionOf(index)));

    private static string SubmissionOf(int index) => string.Create(CultureInfo.InvariantCulture, $"demo-{index}");

    private double? Nudge(double? degrees) => degrees is { } middle ? Math.Round(middle + (chance.NextDouble() - 0.5) / 150, 5) : null;
}
