using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Kit;
using Portal.Web.Public;

namespace Portal.Tests.Public;

public sealed class PublicShelfTests
{
    [Fact]
    public async Task What_was_dear_is_shown_longer_but_never_where_something_may_have_been_withdrawn()
    {
        await using var host = await PortalHost.Start();
        var (shelf, made, stop) = (host.Services.GetRequiredService<PublicShelf>(), 0, TestContext.Current.CancellationToken);
        Task<string> Ask(TimeSpan patience) => shelf.Keep("angka", patience, async () => { await Task.Delay(300, stop); return $"{++made}"; }, stop);
        Task<string> AskAfter(int seconds, int patience)
        {
            host.Clock.Pass(TimeSpan.FromSeconds(seconds));
            return Ask(TimeSpan.FromSeconds(patience));
        }
        Assert.Equal("1", await Ask(TimeSpan.FromSeconds(1)));
        await Some.FiledTicket(host);
        Assert.Equal(("1", "2"), (await AskAfter(10, 1), await AskAfter(0, 0)));
        await Some.FiledTicket(host);
        Assert.Equal("3", await AskAfter(280, 1));
    }
}
