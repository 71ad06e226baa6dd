using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

public sealed class ReferFormTests
{
    [Fact]
    public async Task The_suggested_opd_is_chosen_and_the_kecamatan_ticked_unless_it_leads()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var district = await Some.Agency(desk.Host, "KEC", region: Some.Kepanjen);
        await Some.OfficerOf(desk.Host, Role.Liaison, district.Id);
        var ticket = await desk.Accepted();
        await using var page = new BunitContext();
        var form = await Form(page, desk, ticket.Number);
        Assert.Contains("belum punya Pejabat Penghubung", form.Markup, StringComparison.Ordinal);
        Assert.Contains("kata: aspal", form.Find("input[type=radio]:checked").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("KEC", form.Find("input[type=checkbox]:checked").GetAttribute("value"));
        Assert.DoesNotContain("belum punya Pejabat Penghubung", (await Chosen(form, "KEC")).Markup, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("input[type=checkbox]"));
    }

    private static async Task<IRenderedComponent<ReferForm>> Chosen(IRenderedComponent<ReferForm> form, string code)
    {
        await form.Find($"input[type=radio][value={code}]").ChangeAsync(new() { Value = code });
        return form;
    }

    private static async Task<IRenderedComponent<ReferForm>> Form(BunitContext page, Desk desk, string number)
    {
        var sheet = (await desk.Host.Enter(desk.Admin, new OpenTriage(number))).Value;
        var detail = (await desk.Host.Enter(desk.Admin, new OpenTicket(number))).Value;
        page.Services.AddScoped(_ => desk.Host.Services.CreateScope().ServiceProvider.GetRequiredService<Door>());
        return page.Render<ReferForm>(form => form.Add(one => one.Ticket, detail).Add(one => one.Sheet, sheet));
    }
}
