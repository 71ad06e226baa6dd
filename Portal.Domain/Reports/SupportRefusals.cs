namespace Portal.Domain.Reports;

/// <summary>Every "no" of "Saya juga", as a citizen reads it.</summary>
public static class SupportRefusals
{
    public static readonly Refusal Already = new("support.already", "Ponsel ini sudah tercatat mendukung laporan itu. Satu dukungan sudah cukup.");
    public static readonly Refusal Own = new("support.own", "Ini laporan Anda sendiri. Dukungan untuk tetangga dan warga lain yang mengalami hal yang sama.");
    public static readonly Refusal Ended = new("support.ended", "Laporan ini sudah selesai, jadi tidak perlu didukung lagi. Bila masalahnya masih ada, buat laporan baru.");
}
