using Portal.Domain.Tickets;

namespace Portal.Web.Board;

/// <summary>The rows behind a number: addresses of the officers' queue, whose filters live in its URL.</summary>
internal static class QueueLinks
{
    public const string Open = "/petugas?view=terbuka", Late = "/petugas?view=lewat", Soon = "/petugas?view=dekat", Rejected = "/petugas?view=ditolak", Returned = "/petugas?view=dikembalikan", All = "/petugas?view=semua", Promises = "/petugas/janji";

    /// <summary>The rows of a figure as narrow as the board it stands on.</summary>
    public static string For(string link, BoardAsk ask)
    {
        foreach (var (name, code) in new[] { ("opd", ask.Agency), ("kategori", ask.Category), ("kecamatan", ask.Area) })
            if (code is not null && !link.Contains($"&{name}=", StringComparison.Ordinal)) link += $"&{name}={Uri.EscapeDataString(code)}";
        return link;
    }

    public static string Of(TicketState state) => $"{All}&state={state}";

    public static string OpenOf(AgencyFigures agency) => $"{Open}&opd={Uri.EscapeDataString(agency.Code)}";

    public static string LateOf(AgencyFigures agency) => $"{Late}&opd={Uri.EscapeDataString(agency.Code)}";

    public static string Closed(ClosingKind kind) => $"{All}&selesai={kind}";

    public static string ClosedOf(AgencyFigures agency, ClosingKind kind) => $"{Closed(kind)}&opd={Uri.EscapeDataString(agency.Code)}";

    public static string LateOf(AreaFigures area) => $"{Late}&kecamatan={Uri.EscapeDataString(area.Code)}";

    public static string Ticket(string number) => $"/petugas/laporan/{Uri.EscapeDataString(number)}";
}
