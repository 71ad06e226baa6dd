using Portal.Web.App;

namespace Portal.Tests.Reliability;

public sealed class CircuitCountTests
{
    private readonly CircuitCount count = new();

    [Fact]
    public void An_account_is_refused_above_its_limit_and_let_in_again_when_a_screen_closes()
    {
        for (var screen = 0; screen < CircuitCount.MostPerAccount; screen++) Assert.True(count.Enter("satu"));
        Assert.False(count.Enter("satu"));
        Assert.True(count.Enter("dua"));
        count.Leave("satu");
        Assert.True(count.Enter("satu"));
    }

    [Fact]
    public void Being_refused_because_the_house_is_full_frees_no_place_of_the_account()
    {
        for (var screen = 0; screen < CircuitCount.MostInAll - 1; screen++) Assert.True(count.Enter($"akun {screen}"));
        Assert.True(count.Enter("satu"));
        for (var tries = 0; tries < 50; tries++) Assert.False(count.Enter("satu"));
        for (var screen = 0; screen < 100; screen++) count.Leave($"akun {screen}");
        for (var screen = 1; screen < CircuitCount.MostPerAccount; screen++) Assert.True(count.Enter("satu"));
        Assert.False(count.Enter("satu"));
    }
}
