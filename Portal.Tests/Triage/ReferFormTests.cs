using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

public sealed class ReferFormTests
{
    [Fact]
    public async Task The_suggested_opd_is_chosen_and_the_kecamatan_ticked_and_a_refusal_is_read_out()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        await Some.Agency(desk.Host, "KEC", region: Some.Kepanjen);
        var ticket = await desk.Accepted();
        await using var page = new BunitContext();
        var form = await Form(page, desk, ticket.Number);
        Assert.Contains("kata: aspal", form.Find("input[type=radio]:checked").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("KEC", form.Find("input[type=checkbox]:checked").GetAttribute("value"));
        // The page's door knows nobody here: what is refused stands beside what was chosen.
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.NotEmpty(form.Find("[role=alert]").TextContent.Trim()));
        Assert.Null((await desk.Again(ticket)).AgencyId);
    }

    private static async Task<IRenderedComponent<ReferForm>> Form(BunitContext page, Desk desk, string number)
    {
        var sheet = (await desk.Host.Enter(desk.Admin, new OpenTriage(number))).Value;
        var detail = (await desk.Host.Enter(desk.Admin, new OpenTicket(number))).Value;
        page.Services.AddScoped(_ => desk.Host.Services.CreateScope().ServiceProvider.GetRequiredService<Door>());
        return page.Render<ReferForm>(form => form.Add(one => one.Ticket, detail).Add(one => one.Sheet, sheet));
    }
}
