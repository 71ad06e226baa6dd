using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Dispositions;
using Portal.Domain.Inspections;
using Portal.Domain.Inquiries;
using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Audit;

/// <summary>Says the codes of events in words: whose id it is, which moment, which reason. What is not known is shown as it stands.</summary>
internal sealed class AuditFacts
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["agency"] = "OPD", ["answer"] = "jawaban", ["behalf"] = "diketik atas nama", ["category"] = "kategori", ["changed"] = "diubah", ["channel"] = "kanal", ["class"] = "golongan",
        ["count"] = "jumlah", ["crisis"] = "krisis", ["deadline"] = "tenggat", ["decision"] = "putusan", ["due"] = "jatuh tempo", ["evidence"] = "bukti awal", ["from"] = "dari", ["ground"] = "alasan keberatan",
        ["holder"] = "pemegang", ["into"] = "laporan induk", ["kind"] = "jenis", ["letter"] = "surat", ["number"] = "nomor", ["officer"] = "petugas", ["part"] = "bagian", ["photos"] = "foto", ["phrase"] = "kalimat baku",
        ["proofs"] = "bukti", ["proposer"] = "pengusul", ["reason"] = "alasan", ["received"] = "diterima", ["rejections"] = "penolakan", ["score"] = "nilai", ["stage"] = "tahap", ["step"] = "langkah", ["suggested"] = "saran OPD",
        ["text"] = "sidik teks", ["to"] = "kepada", ["unit"] = "unit", ["verdict"] = "hasil", ["visibility"] = "keterbukaan", ["way"] = "arah", ["what"] = "hal",
    };

    private readonly Dictionary<Guid, string> people;
    private readonly Dictionary<int, string> categories, units, offices;
    private readonly TimeZoneInfo zone;

    private AuditFacts(Dictionary<Guid, string> people, Dictionary<int, string> categories, Dictionary<int, string> units, Dictionary<int, string> offices, TimeZoneInfo zone) =>
        (this.people, this.categories, this.units, this.offices, this.zone) = (people, categories, units, offices, zone);

    /// <summary>With the names that these facts speak of.</summary>
    public static async Task<AuditFacts> Read(PortalDb db, IEnumerable<string> facts, TimeZoneInfo zone, CancellationToken stop)
    {
        var values = facts.SelectMany(EventFacts.Read).ToList();
        List<int> Ids(string key) => [.. values.Where(one => one.Key == key).Select(one => Number(one.Value)).OfType<int>().Distinct()];
        var (categories, units) = (Ids("category"), Ids("unit"));
        return new AuditFacts(
            await db.NamesOf(values.Select(one => Guid.TryParse(one.Value, out var id) ? id : (Guid?)null), stop),
            await db.Categories.Where(one => categories.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop),
            await db.NamesOfUnits(units, stop), await db.NamesOfOffices(stop), zone);
    }

    public string Words(TicketEventType type, string facts) => string.Join("; ", EventFacts.Read(facts).Select(one => $"{Labels.GetValueOrDefault(one.Key, one.Key)}: {Value(type, one.Key, one.Value)}"));

    private string Value(TicketEventType type, string key, string value) => key switch
    {
        "answer" => $"#{(value.Length > 8 ? value[^8..] : value)}",
        "behalf" or "changed" or "part" => "ya",
        "category" => Named(categories, value),
        "unit" => Named(units, value),
        "holder" => Named(offices, value),
        "class" when Is<ClockClass>(value, out var one) => Ui.Words.For(one),
        "kind" when Is<ReportKind>(value, out var one) => Ui.Words.For(one),
        "channel" when Is<Channel>(value, out var one) => Ui.Words.For(one),
        "visibility" when Number(value) is { } flags => Ui.Words.For((Visibility)flags),
        "what" when Number(value) is { } flags => Ui.Words.For((Visibility)flags),
        "what" when Is<TicketEventType>(value, out var one) => EventWords.For(one).Title,
        "reason" when Is<LiftReason>(value, out var one) && type is TicketEventType.LiftAsked or TicketEventType.LiftGranted or TicketEventType.LiftDeclined => Ui.Words.For(one),
        "reason" when type == TicketEventType.Archived && Is<ArchiveReason>(value, out var one) => Ui.Words.For(one),
        "reason" when Is<ClosingReason>(value, out var one) => Ui.Words.For(one),
        "stage" when Is<InspectionStage>(value, out var one) => Ui.Words.For(one),
        "verdict" when Is<ConductVerdict>(value, out var one) => Ui.Words.For(one),
        "verdict" when Is<ObjectionVerdict>(value, out var one) => Ui.Words.For(one),
        "verdict" when Is<ReplyVerdict>(value, out var one) => one switch { ReplyVerdict.News => "kabar kemajuan", ReplyVerdict.Answer => "jawaban akhir", ReplyVerdict.SentBack => "ditolak" },
        "ground" when Is<ObjectionGround>(value, out var one) => Ui.Words.For(one),
        "step" when Is<EscalationStep>(value, out var one) => Ui.Words.For(one),
        "deadline" when Is<DeadlineKind>(value, out var one) => Ui.Words.For(one),
        "decision" when Is<RulingDecision>(value, out var one) => one switch { RulingDecision.BackToWork => "dikerjakan lagi", RulingDecision.Close => "ditutup dengan alasan" },
        "way" when Is<DispositionWay>(value, out var one) => one switch { DispositionWay.Down => "turun", DispositionWay.Onward => "diteruskan", DispositionWay.Back => "dikembalikan" },
        "to" when value == "field" => "petugas lapangan",
        "text" => value.Length > 10 ? value[..10] : value,
        _ => Guid.TryParse(value, out var id) ? people.GetValueOrDefault(id, "akun yang sudah dihapus") : Moment(value) ?? value,
    };

    // Written as "O" writes them: a whole moment, or a day alone.
    private string? Moment(string value) =>
        DateTimeOffset.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ShortMoment(zone)
        : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ShortDay() : null;

    private static string Named(Dictionary<int, string> names, string value) => Number(value) is { } id && names.TryGetValue(id, out var name) ? name : $"#{value}";

    private static int? Number(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A number is a value of every enum to the parser; here it is none.
    private static bool Is<T>(string value, out T one) where T : struct, Enum => Enum.TryParse(value, out one) && Enum.IsDefined(one) && Number(value) is null;
}
