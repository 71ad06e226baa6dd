using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Sla;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Imports;

namespace Portal.Tests.Imports;

/// <summary>Small files of our own through the imports, on both databases.</summary>
public sealed class ImportTests
{
    private const string Regions = "code,name,level,parent_code,lat,lng\n35,Jawa Timur,provinsi,,,\n35.07,Kabupaten Malang,kabupaten_kota,35,-8.1,112.6\n35.07.13,Kepanjen,kecamatan,35.07,-8.13,112.57\n35.07.13.1001,Ardirejo,desa_kelurahan,35.07.13,,\n";
    private const string Agencies = "code,name,short_name,group,complaint_scope,keywords\nDPUBM,Dinas PU Bina Marga,DPUBM,Dinas,\"Jalan, jembatan\",jalan;lubang\nTIRTA,Perumda Air,Air,BUMD,Air,air\nLUAR,Badan luar,Luar,Eksternal,,\nKEC-350713,Kecamatan Kepanjen,Kepanjen,Kecamatan,,\nKEL-ARDIREJO,Kelurahan Ardirejo,Ardirejo,Kelurahan,,\n";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Regions_come_in_with_their_levels_and_parents(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var result = await Take(host, new ImportRegions(Text("\uFEFF" + Regions)));
        var desa = await host.Store.Read(db => db.Regions.SingleAsync(one => one.Code == "35.07.13.1001"));
        Assert.Equal((4, 0, 0), (result.Added, result.Known, result.Refused.Count));
        Assert.Equal((RegionLevel.Desa, "35.07.13", null), (desa.Level, desa.ParentCode, desa.Latitude));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_second_run_imports_nothing(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Government(host);
        foreach (var again in await Government(host)) Assert.Equal((0, again.Read), (again.Added, again.Known));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_dry_run_writes_nothing(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var result = await Take(host, new ImportRegions(Text(Regions) with { IsDryRun = true }));
        Assert.Equal(4, result.Added);
        Assert.False(await host.Store.Read(db => db.Regions.AnyAsync()));
    }

    [Fact]
    public async Task Rows_with_faults_are_listed_by_line_and_the_rest_comes_in()
    {
        await using var host = await PortalHost.Start();
        var result = await Take(host, new ImportRegions(Text(Regions + "\"36\n\",Banten,provinsi,,,\n37,Salah,desa,,,\n38,Kurang\n35,Jawa Timur,provinsi,,,\n99.01,Yatim,kabupaten_kota,99,,\n")));
        Assert.Equal([8, 9, 10, 11], result.Refused.Select(one => one.Line));
        Assert.Equal(5, result.Added);
    }

    [Theory, InlineData("name,level,parent_code\nJawa Timur,provinsi,\n", "import.column-missing"), InlineData("", "import.empty"),
     InlineData("code,name,level,parent_code\n35,\"Jawa,provinsi,\n36,Banten,provinsi,\n", "import.broken")]
    public async Task A_broken_file_leaves_nothing(string file, string code)
    {
        await using var host = await PortalHost.Start();
        var outcome = await host.Enter(Actor.System("impor"), new ImportRegions(Text(file)));
        Assert.Equal(code, outcome.Refusal.Code);
        Assert.False(await host.Store.Read(db => db.Regions.AnyAsync()));
    }

    [Fact]
    public async Task The_sentence_names_the_missing_column()
    {
        await using var host = await PortalHost.Start();
        var outcome = await host.Enter(Actor.System("impor"), new ImportRegions(Text("code,name,level\n")));
        Assert.Contains("'parent_code'", outcome.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_refused()
    {
        await using var host = await PortalHost.Start();
        var bytes = Encoding.Latin1.GetBytes("code,name,level,parent_code\n35,Jawa Timür,provinsi,\n");
        Assert.Equal("import.not-utf8", (await host.Enter(Actor.System("impor"), new ImportRegions(new ImportSource(() => new MemoryStream(bytes))))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Agencies_get_tier_and_area(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Government(host);
        var all = await host.Store.Read(db => db.Agencies.ToDictionaryAsync(one => one.Code));
        Assert.Equal([AgencyTier.Own, AgencyTier.StateCompany, AgencyTier.Centre], [all["DPUBM"].Tier, all["TIRTA"].Tier, all["LUAR"].Tier]);
        Assert.Equal(("35.07.13", "35.07.13.1001"), (all["KEC-350713"].RegionCode, all["KEL-ARDIREJO"].RegionCode));
    }

    [Fact]
    public async Task Bare_category_names_are_kept_switched_off()
    {
        await using var host = await PortalHost.Start();
        await Take(host, new ImportCategories(Text("lapor_category_id,name\n1,Jalan Berlubang\n2,\n")));
        var category = await host.Store.Read(db => db.Categories.SingleAsync());
        Assert.Equal(("jalan-berlubang", false), (category.Slug, category.IsActive));
    }

    [Fact]
    public async Task Own_categories_name_their_proof_clock_and_agency()
    {
        await using var host = await PortalHost.Start();
        await Government(host);
        var refused = await Take(host, new ImportCategories(Text("slug,name,proof,clock_class,agency_code\na,A,Foto,,\nb,B,,,TIDAKADA\n")));
        var category = await host.Store.Read(db => db.Categories.SingleAsync(one => one.Slug == "jalan"));
        Assert.Equal((ProofKind.AfterPhoto, ClockClass.Simple, "DPUBM", true), (category.Proof, category.ClockClass, category.AgencyCode, category.IsActive));
        Assert.Equal([2, 3], refused.Refused.Select(one => one.Line));
    }

    [Fact]
    public async Task An_imported_holiday_counts_at_once()
    {
        await using var host = await PortalHost.Start();
        var days = host.Services.GetService(typeof(Portal.Web.Sla.WorkingDays)) as Portal.Web.Sla.WorkingDays;
        Assert.True((await days!.Deadlines()).Calendar.IsWorkingDay(new DateOnly(2026, 11, 3)));
        await Take(host, new ImportHolidays(Text("date,name,type\n2026-11-03,Hari Jadi,libur_daerah\n3-11-2026,Salah,libur_nasional\n")));
        Assert.False((await days.Deadlines()).Calendar.IsWorkingDay(new DateOnly(2026, 11, 3)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_outline_is_drawn_on_a_known_area_and_gives_its_middle(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Take(host, new ImportRegions(Text(Regions)));
        var result = await Take(host, new ImportBoundaries(Text(Square("35.07.13.1001", "99.99"))));
        var desa = await host.Store.Read(db => db.Regions.SingleAsync(one => one.Code == "35.07.13.1001"));
        Assert.Equal([2], result.Refused.Select(one => one.Line));
        Assert.Equal((-8.5, 112.5), (desa.Latitude, desa.Longitude));
        Assert.Contains("Polygon", desa.Outline, StringComparison.Ordinal);
    }

    internal static ImportSource Text(string text) => new(() => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    internal static async Task<ImportResult> Take(PortalHost host, IOperation<ImportResult> import) => (await host.Enter(Actor.System("impor"), import)).Value;

    internal static async Task<IReadOnlyList<ImportResult>> Government(PortalHost host) =>
    [
        await Take(host, new ImportRegions(Text(Regions))), await Take(host, new ImportAgencies(Text(Agencies))),
        await Take(host, new ImportCategories(Text("slug,name,hint,keywords,proof,clock_class,agency_code\njalan,Jalan dan jembatan,,lubang,AfterPhoto,Simple,DPUBM\n"))),
        await Take(host, new ImportHolidays(Text("date,name,type\n2026-12-25,Natal,libur_nasional\n"))),
    ];

    private static string Square(params string[] codes) => "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', codes.Select(code =>
        "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[112,-9],[113,-9],[113,-8],[112,-8],[112,-9]]]}}")) + "]}";
}
