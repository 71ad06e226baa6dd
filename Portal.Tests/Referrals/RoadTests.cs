using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Referrals;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Referrals;
using Portal.Web.Triage;

namespace Portal.Tests.Referrals;

/// <summary>Whose road it is, from the words and the place.</summary>
public sealed class RoadTests
{
    private static readonly Road[] Roads =
    [
        new() { Code = "N-023", Name = "Jalan Raya Kepanjen", Tier = AgencyTier.Centre, OwnerCode = "BBPJN", Kecamatan = "35.07.13" },
        new() { Code = "P-114", Name = "Jl. Sultan Agung", Aliases = "Jalibar;Jalur Lingkar Barat", Tier = AgencyTier.Province, OwnerCode = "PUBM-JATIM", Kecamatan = "35.07.13;35.07.12" },
        new() { Code = "K-001", Name = "Jalan Sudirman", Tier = AgencyTier.Own, OwnerCode = "DPUBM" },
    ];

    [Theory]
    [InlineData("Lubang besar di jl raya kepanjen dekat pasar", "35.07.13", "N-023")]
    [InlineData("aspal jalibar ambles", "35.07.12", "P-114")]
    [InlineData("lubang di Jalur Lingkar Barat", null, "P-114")]
    [InlineData("lubang di jalan Sultan Agung", "35.07.30", null)]
    [InlineData("lampu di sudirman mati", null, null)]
    public void It_is_found_by_name_or_what_people_call_it_and_not_in_another_kecamatan(string words, string? kecamatan, string? code) =>
        Assert.Equal(code, RoadFinder.Find(words, kecamatan, Roads).FirstOrDefault()?.Road.Code);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_file_of_roads_is_judged_then_kept_and_tells_the_desk_whose_road_it_is(Database database)
    {
        await using var desk = await Desk.Open(database);
        await Some.Agency(desk.Host, "BBPJN", AgencyTier.Centre);
        await desk.Host.Store.Write<Done>(async db => { await Some.Region(db, Some.Kepanjen, "Kepanjen", Domain.Regions.RegionLevel.Kecamatan); return Done.It; });
        var admin = await Some.OfficerOf(desk.Host, Role.SystemAdmin);
        const string File = "code;name;aliases;tier;owner_code;kecamatan\nN-1;Jalan Depan Pasar;Raya Pasar;nasional;BBPJN;35.07.13\nN-2;Jalan Lain;;desa entah;;\nN-3;Jalan Tiga;;kabupaten;TIDAK-ADA;35.07.99\n";
        var judged = (await desk.Host.Enter(admin, new ImportRoads(File, Save: true))).Value;
        Assert.Equal([0, 1, 2], judged.Select(row => row.Reasons.Count));
        Assert.Equal("N-1", Assert.Single((await desk.Host.Enter(admin, new RoadList("pasar"))).Value.Roads).Code);
        Assert.False((await desk.Host.Enter(admin, new ImportRoads(File, Save: false))).Value[0].IsNew);
        var sheet = (await desk.Host.Enter(desk.Admin, new OpenTriage((await desk.Accepted()).Number))).Value;
        Assert.Equal(("N-1", true), (Assert.Single(sheet.Roads).Road.Code, sheet.Roads[0].IsHere));
        Assert.StartsWith("ruas: Jalan Depan Pasar (jalan nasional)", sheet.OutsideSuggestions[0].Reason, StringComparison.Ordinal);
    }
}
