using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary>What the queue's choices are called, on screen and in the address.</summary>
internal static class QueueWords
{
    public static string Slug(this QueueSort sort) => sort switch { QueueSort.Due => "tenggat", QueueSort.Newest => "terbaru", QueueSort.Support => "dukungan" };

    public static string Text(this QueueSort sort) => sort switch
    {
        QueueSort.Due => "Tenggat terdekat dulu",
        QueueSort.Newest => "Terbaru masuk dulu",
        QueueSort.Support => "Dukungan terbanyak dulu",
    };

    public static string Slug(this QueueDue due) => due switch { QueueDue.Late => "lewat", QueueDue.Today => "hari-ini", QueueDue.Week => "minggu-ini", QueueDue.Later => "nanti" };

    public static string Text(this QueueDue due) => due switch
    {
        QueueDue.Late => "Lewat tenggat",
        QueueDue.Today => "Jatuh tempo hari ini",
        QueueDue.Week => "Dalam 7 hari",
        QueueDue.Later => "Lebih dari 7 hari lagi",
    };

    public static string Slug(this QueueAge age) => age switch { QueueAge.Week => "7", QueueAge.Month => "30", QueueAge.TwoMonths => "60", QueueAge.Older => "lama" };

    public static string Text(this QueueAge age) => age switch
    {
        QueueAge.Week => "Masuk 7 hari ini",
        QueueAge.Month => "Masuk 30 hari ini",
        QueueAge.TwoMonths => "Masuk 60 hari ini",
        QueueAge.Older => "Lebih tua dari 60 hari",
    };

    public static int Days(this QueueAge age) => age switch { QueueAge.Week => 7, QueueAge.Month => 30, QueueAge.TwoMonths or QueueAge.Older => 60 };

    public static string For(Channel channel) => channel switch
    {
        Channel.Web => "Situs dan ponsel",
        Channel.Desk => "Meja layanan",
        Channel.Phone => "Telepon",
        Channel.Letter => "Surat",
        Channel.Field => "Lapangan",
        Channel.Open311 => "Open311",
        Channel.Imported => "Data lama",
    };

    public static QueueSort? ReadSort(string? slug) => Find<QueueSort>(slug, Slug);

    public static QueueDue? ReadDue(string? slug) => Find<QueueDue>(slug, Slug);

    public static QueueAge? ReadAge(string? slug) => Find<QueueAge>(slug, Slug);

    private static T? Find<T>(string? slug, Func<T, string> of) where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(one => of(one!.Value) == slug);
}
