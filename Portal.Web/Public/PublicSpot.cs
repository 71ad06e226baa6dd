using Portal.Domain.Tickets;

namespace Portal.Web.Public;

/// <summary>A place as strangers may know it: three decimals, some 110 metres.</summary>
public sealed record PublicSpot(double Latitude, double Longitude)
{
    private const int Decimals = 3;

    /// <returns>Null where no point is known, and for anonymous reports: whoever complains from home would give their house away.</returns>
    public static PublicSpot? Of(Visibility visibility, double? latitude, double? longitude) =>
        visibility == Visibility.Open && latitude is { } north && longitude is { } east ? new(Math.Round(north, Decimals), Math.Round(east, Decimals)) : null;
}
