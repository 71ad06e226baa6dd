using Portal.Web.Accounts;

namespace Portal.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("pendek saja", "password.too-short")]
    [InlineData("123456789012", "password.common")]
    [InlineData("IndonesiaRaya", "password.common")]
    [InlineData("KabupatenMalang2026!", "password.common")]
    [InlineData("rahasiarahasia", "password.common")]
    [InlineData("aaaaaaaaaaaaaaaa", "password.common")]
    [InlineData("saya Operator.DPUBM sejati", "password.holds-name")]
    public void A_password_one_would_guess_is_refused(string password, string code) => Assert.Equal(code, PasswordRules.Fault(password, "operator.dpubm")?.Code);

    [Theory]
    [InlineData("kuda lumping melompat")]
    [InlineData("sepedaonthelbapakku")]
    public void Length_alone_is_enough(string password) => Assert.Null(PasswordRules.Fault(password, "operator.dpubm"));

    [Fact]
    public void No_end_of_a_password_is_cut_off() => Assert.Equal("password.too-long", PasswordRules.Fault(string.Concat(Enumerable.Repeat("abcdefg ", 17)), "operator.dpubm")?.Code);
}
