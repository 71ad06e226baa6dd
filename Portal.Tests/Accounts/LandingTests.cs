using Portal.Domain;
using Portal.Web.Accounts;

namespace Portal.Tests.Accounts;

public sealed class LandingTests
{
    [Theory]
    [InlineData("https://jahat.example")]
    [InlineData("//jahat.example")]
    [InlineData("/\\jahat.example")]
    [InlineData("/petugas\\..\\x")]
    [InlineData("/petugas\r\nSet-Cookie: a=b")]
    [InlineData("petugas")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData(null)]
    public void Nobody_is_sent_elsewhere(string? path) => Assert.Null(Landing.Local(path));

    [Theory, InlineData("/petugas?cari=jalan"), InlineData("/")]
    public void A_path_of_ours_is_kept(string path) => Assert.Equal(path, Landing.Local(path));

    [Theory]
    [InlineData(Role.Leader, "/papan")]
    [InlineData(Role.SystemAdmin, "/admin")]
    [InlineData(Role.Operator, "/petugas")]
    [InlineData(Role.Camat, "/petugas")]
    [InlineData(Role.AuditReader, "/admin/audit")]
    public void Each_role_begins_where_its_work_is(Role role, string home) => Assert.Equal(home, Landing.For([role]));
}
