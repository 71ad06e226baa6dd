using Microsoft.EntityFrameworkCore;
using Portal.Tests.Kit;
using Portal.Web.Admin;

namespace Portal.Tests.Admin;

public sealed class OfficerFileTests
{
    private const string Head = "username,name,email,role,opd_code,sk_number,starts_on,ends_on\n";

    private const string Mixed = Head
        + "operator.satu,Ani,ani@contoh.example,Operator OPD,DPUBM,800/1,2026-01-01,31/12/2026\n"
        + "penghubung.satu,\"Budi, S.T.\",,liaison,DPUBM,800/2,2026-01-01,\n"
        + "Salah Nama,Citra,,Operator,DPUBM,800/3,2026-01-01,\n"
        + "operator.dua,Dedi,,Operator,TIDAKADA,800/4,2026-01-01,\n"
        + "operator.satu,Eko,,Operator,DPUBM,800/5,2026-01-01,\n"
        + "operator.tiga,Fitri,,Juru bayar,DPUBM,800/6,kapan-kapan,\n";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_mixed_file_is_shown_row_by_row_and_makes_only_its_valid_rows(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.AddAgency("DPUBM");
        var rows = (await host.Enter(Staff.Admin, new CheckOfficerFile(Mixed))).Value;
        Assert.Equal([true, true, false, false, false, false], rows.Select(row => row.Reasons.Count == 0));
        Assert.Equal([2, 3, 4, 5, 6, 7], rows.Select(row => row.Number));
        Assert.Equal(0, await host.Store.Read(db => db.Users.CountAsync()));
        var made = (await host.Enter(Staff.Admin, new AppointMany(Mixed))).Value;
        Assert.Equal(["operator.satu", "penghubung.satu"], made.Select(one => one.Username));
        Assert.Equal("officer-file.nothing-valid", (await host.Enter(Staff.Admin, new AppointMany(Mixed))).Refusal.Code);
    }

    [Fact]
    public void A_spreadsheet_of_this_country_writes_semicolons()
    {
        var rows = OfficerFile.Read("\uFEFF" + (Head + "operator.satu,Ani,,Operator,DPUBM,800/1,2026-01-01,\n").Replace(',', ';')).Value;
        Assert.Empty(Assert.Single(rows).Reasons);
    }

    [Theory, InlineData(""), InlineData(Head)]
    public void A_file_without_rows_is_refused(string text) => Assert.Equal("officer-file.empty", OfficerFile.Read(text).Refusal.Code);

    [Fact]
    public void A_name_does_not_become_a_formula() =>
        Assert.Contains(",'=HYPERLINK(1),", OfficerFile.Write([new NewOfficer("operator.satu", "=HYPERLINK(1)", "http://x/1")]), StringComparison.Ordinal);
}
