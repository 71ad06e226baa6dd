namespace Portal.Web.Public;

/// <summary>How strangers narrow by state: fewer words than officers have.</summary>
public enum PublicState { Open, Late, Promised, Waiting, Closed, Outside }

internal static class PublicStates
{
    public static readonly IReadOnlyList<PublicChoice> Choices = [.. Enum.GetValues<PublicState>().Select(state => new PublicChoice(state.Slug(), state.Words()))];

    public static string Slug(this PublicState state) => state switch
    {
        PublicState.Open => "terbuka",
        PublicState.Late => "lewat",
        PublicState.Promised => "dijanjikan",
        PublicState.Waiting => "menunggu",
        PublicState.Closed => "selesai",
        PublicState.Outside => "luar",
    };

    public static string Words(this PublicState state) => state switch
    {
        PublicState.Open => "Masih terbuka",
        PublicState.Late => "Lewat tenggat",
        PublicState.Promised => "Terjadwal, belum selesai",
        PublicState.Waiting => "Menunggu konfirmasi pelapor",
        PublicState.Closed => "Selesai",
        PublicState.Outside => "Diteruskan ke luar",
    };

    public static PublicState? Read(string? slug)
    {
        foreach (var state in Enum.GetValues<PublicState>())
        {
            if (state.Slug() == slug) return state;
        }
        return null;
    }
}
