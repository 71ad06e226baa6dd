using Portal.Domain;
using Portal.Domain.Sla;

namespace Portal.Web.Sla;

/// <summary>A version of the clock's rules that is being written: weighed as often as one likes, saved once.</summary>
public sealed record ClockDraft(DateOnly? FromOn, ClockPolicy Policy, IReadOnlyList<ClockException> Exceptions, IReadOnlyList<OfficeDay> Week, string Basis)
{
    private const int MostDays = 400, LongestBasis = 300;

    /// <summary>What keeps it from being a clock; empty when it is one.</summary>
    public IReadOnlyList<Refusal> Faults()
    {
        var faults = new List<Refusal>();
        void Want(bool isFit, string field, string sentence) { if (!isFit) faults.Add(new Refusal("clock.shape", sentence, field)); }
        int[] days = [Policy.Verification, Policy.FirstFollowUp, Policy.Silence, Policy.ReporterCalendarDays, Policy.CeilingCalendarDays, Policy.Objection, Policy.ObjectionWindow, .. Enum.GetValues<ClockClass>().Select(one => Policy.ToResolve(one)), .. Exceptions.Select(one => one.Days)];
        Want(FromOn is { Year: >= 2000 and <= 2100 }, "fromOn", "Isi sejak tanggal berapa aturan ini berlaku.");
        Want(days.All(one => one is >= 1 and <= MostDays) && Policy.PublicInformationExtension is >= 0 and <= MostDays, "days", "Setiap waktu 1 sampai 400 hari.");
        Want(Exceptions.All(one => one.Weight > 0), "exceptions", "Setiap pengecualian menyebut jenis, kelas, atau kategori.");
        Want(Exceptions.Select(one => (one.Kind, one.Class, one.CategoryId)).Distinct().Count() == Exceptions.Count, "exceptions", "Dua pengecualian untuk laporan yang sama. Hapus salah satu.");
        Want(Week.Count > 0 && Week.Select(one => one.Day).Distinct().Count() == Week.Count, "week", "Kantor buka paling sedikit satu hari dalam sepekan.");
        Want(Week.All(one => one.Open < one.Close), "week", "Jam buka lebih awal daripada jam tutup.");
        Want(Basis.Trim().Length is > 0 and <= LongestBasis, "basis", "Sebut dasar perubahan ini, misalnya nomor peraturan atau keputusan.");
        return faults;
    }

    public ClockVersion AsVersion(Guid? by, DateTimeOffset now) => new()
    {
        FromOn = FromOn!.Value, Policy = Policy, Exceptions = Exceptions, Week = [.. Week.OrderBy(one => one.Day)], Basis = Basis.Trim(), SetBy = by, SetAt = now,
    };
}
