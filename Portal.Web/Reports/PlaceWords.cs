using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>A place as people write it: "Ardirejo, Kecamatan Kepanjen"; empty when no area is known.</summary>
public sealed record PlaceWords(Place Place) : IOperation<string>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class PlaceWordsHandler(Store store, PortalSettings settings) : IHandle<PlaceWords, string>
{
    public async Task<Outcome<string>> Handle(PlaceWords operation, Actor actor, CancellationToken stop)
    {
        string?[] codes = [operation.Place.DesaCode, operation.Place.KecamatanCode, settings.IsProvince ? operation.Place.RegencyCode : null];
        var asked = codes.OfType<string>().ToList();
        var names = await store.Read(db => db.NamesOfPlaces(asked, stop), stop);
        return string.Join(", ", asked.Where(names.ContainsKey).Select(code => code == operation.Place.KecamatanCode ? "Kecamatan " + names[code] : names[code]));
    }
}
