using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

public sealed partial class WherePage
{
    private const string Id = "kecamatan";
    private IReadOnlyList<AreaChoice> areas = [];

    [SupplyParameterFromForm] public string? Area { get; set; }
    [SupplyParameterFromForm] public string? Latitude { get; set; }
    [SupplyParameterFromForm] public string? Longitude { get; set; }

    // Codes name their ancestors, and the place is posted as text: degrees with a decimal point in every culture.
    private string? Own => Settings.IsProvince ? Answers.RegencyCode : Answers.KecamatanCode;

    protected override async Task Prepare()
    {
        await Try(() => Ask(new AreasIn(null)), found => areas = found, Id);
        Area ??= IsPosted ? "" : Own ?? "";
        if (IsPosted) return;
        Latitude ??= Answers.Latitude?.ToString("0.######", CultureInfo.InvariantCulture);
        Longitude ??= Answers.Longitude?.ToString("0.######", CultureInfo.InvariantCulture);
    }

    private async Task<string?> Answer()
    {
        var chosen = areas.Any(one => one.Code == Area) ? Area : null;
        if (Degrees.Read(Latitude, 90) is { } latitude && Degrees.Read(Longitude, 180) is { } longitude)
        {
            Place? located = null;
            var found = await Locate(latitude, longitude);
            if (found.Succeeded) located = found.Value;
            else if (chosen is null || chosen == Own) Refuse(found.Refusal, Id);
            if (Errors.Count > 0) return Forget();
            // A list answer that differs from the phone's is the citizen correcting the phone.
            if (located is not null && (chosen is null || chosen == Own || IsWithin(located, chosen))) return await Go(located, "/lapor/tempat/desa");
        }
        if (chosen is null && areas.Count > 0) Refuse(ReportRefusals.PlaceUnknown, Id);
        if (Errors.Count > 0) return null;
        return Settings.IsProvince && chosen is not null
            ? await Go(new Place(chosen, Kept(Answers.KecamatanCode, chosen), Kept(Answers.DesaCode, chosen)), "/lapor/tempat/kecamatan")
            : await Go(new Place(Settings.IsProvince ? null : Settings.Region, chosen, Kept(Answers.DesaCode, chosen)), "/lapor/tempat/desa");
    }

    private async Task<Outcome<Place>> Locate(double latitude, double longitude)
    {
        try { return await Ask(new LocatePlace(latitude, longitude)); }
        catch (Exception fault) when (StorageFaults.IsBusy(fault)) { return Refusal.Busy; }
    }

    private static bool IsWithin(Place place, string area) => place.KecamatanCode == area || place.RegencyCode == area;

    private static string? Kept(string? code, string? parent) => parent is not null && code?.StartsWith(parent + ".", StringComparison.Ordinal) == true ? code : null;

    private string? Forget()
    {
        (Latitude, Longitude) = (null, null);
        return null;
    }

    private async Task<string?> Go(Place place, string next) => await Keep(Answers.At(place), Id) ? KeepEditing(next) : null;
}
