using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Follow;
using Portal.Web.Reports;
using Portal.Web.Tickets;

namespace Portal.Tests.Reports;

/// <summary>What a category asks besides the story, and whom it sends elsewhere.</summary>
public sealed class ExtraQuestionTests
{
    private static readonly Stopper Pln = new("Listrik rumah ditangani PLN.", "123", "https://www.pln.co.id", AllowsFiling: false), Tirta = new("Air ledeng ditangani PDAM.", "0341 393939");

    [Fact]
    public async Task The_answers_go_with_the_report_and_everybody_concerned_reads_them()
    {
        await using var host = await Host();
        var form = await Told(host, "jalan");
        Assert.Equal("/lapor/jenis/tanya", form.Path);
        await form.Send(("x-q1", "Hanya lampu jalan"), ("x-q2", "KPN 0123"), ("x-q3", "4"));
        await Filed(form);
        var ticket = await host.Store.Read(db => db.Tickets.SingleAsync());
        ExtraAnswer[] told = [new("Yang padam?", "Hanya lampu jalan"), new("Nomor tiang", "KPN 0123"), new("Berapa?", "4")];
        Assert.Equal(told, (await host.Enter(Some.Admin, new OpenTicket(ticket.Number))).Value.Extra);
        Assert.Equal(told, (await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value.Extra);
    }

    [Fact]
    public async Task What_must_be_answered_is_asked_again_also_from_the_check_page()
    {
        await using var host = await Host();
        var form = await (await Told(host, "jalan")).Send(("x-q3", "banyak"));
        Assert.Equal(["Pilih salah satu jawaban", "Tulis dengan angka saja"], form.Page.QuerySelectorAll(".errors a").Select(one => one.TextContent));
        Assert.Equal("banyak", form.Fields(null)["x-q3"]);
        Assert.Equal("/lapor/jenis/tanya", (await form.Open("/lapor/periksa")).Path);
    }

    [Fact]
    public async Task A_stopper_that_ends_the_way_shows_the_number_and_lets_nobody_through()
    {
        await using var host = await Host();
        var form = await (await Told(host, "jalan")).Send(("x-q1", "Listrik rumah"));
        Assert.Equal(("/lapor/jenis/tanya", "tel:123"), (form.Path, form.Find(".note.bad a")!.GetAttribute("href")));
        Assert.DoesNotContain("Tetap kirim", form.Find("main")!.TextContent);
        await form.Send(("Anyway", "ya"));
        Assert.Equal("/lapor/jenis/tanya", form.Path);
        Assert.Equal("/lapor/foto", (await form.Send(("x-q1", "Hanya lampu jalan"))).Path);
    }

    [Fact]
    public async Task A_stopper_of_a_category_lets_the_citizen_go_on_where_the_admin_said_so()
    {
        await using var host = await Host();
        var form = await Told(host, "sampah");
        Assert.Equal("tel:0341393939", form.Find(".note.bad a")!.GetAttribute("href"));
        Assert.Equal("/lapor/foto", (await form.Send(("Anyway", "ya"))).Path);
    }

    [Fact]
    public async Task An_answer_of_an_emergency_shows_the_call_buttons_first()
    {
        await using var host = await Host();
        var form = await (await Told(host, "jalan")).Send(("x-q2", "tiang terbakar"));
        Assert.NotNull(form.Find("#darurat"));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_missing_answer_never_stops_a_report_that_arrives(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Some.Regions(host);
        await Ask(host);
        var report = await Some.Report(host, with: filing => filing with { CategoryWish = "jalan", Extra = new Dictionary<string, string> { ["q2"] = "KPN 1", ["lain"] = "x" } });
        Assert.Equal([new ExtraAnswer("Nomor tiang", "KPN 1")], (await host.Enter(Some.Admin, new OpenTicket(report.Number))).Value.Extra);
    }

    [Fact]
    public async Task Dusun_rt_and_rw_go_with_the_report_sealed()
    {
        await using var host = await Host();
        var form = await (await Told(host, "")).Send();
        await form.Send(("Area", "35.07.13"));
        await form.Send(("Desa", ""), ("Landmark", "Depan musala"), ("Dusun", "Krajan"), ("Rt", "03"), ("Rw", "satu"));
        Assert.Equal(AnswerRules.RtRwSentence, form.Find(".errors a")!.TextContent);
        await form.Send(("Rw", "02"));
        await form.Send(("Sender", nameof(Sender.Unnamed)));
        Assert.Contains("Dusun Krajan, RT 03 RW 02", form.Find(".answers")!.TextContent);
        await form.Send();
        Assert.Equal("Dusun Krajan, RT 03 RW 02", (await host.Enter(Some.Admin, new OpenTicket((await host.Store.Read(db => db.Tickets.SingleAsync())).Number))).Value.Neighbourhood);
    }

    [Theory]
    [InlineData("", "123", "https://pln.co.id"), InlineData("Listrik", "tanya saja", null), InlineData("Listrik", null, "javascript:alert(1)"), InlineData("Listrik", null, "http://pln.co.id")]
    public async Task A_stopper_without_words_or_with_a_dangerous_link_is_refused(string sentence, string? phone, string? link)
    {
        await using var host = await Host();
        Assert.Equal("shape", (await host.Enter(Staff.Admin, new SaveCategoryAsks(1, false, new(sentence, phone, link), []))).Refusal.Code);
    }

    private static async Task<PortalHost> Host()
    {
        var host = await PortalHost.Start();
        await Some.Regions(host);
        await Ask(host);
        return host;
    }

    private static async Task Ask(PortalHost host)
    {
        var ids = await host.Store.Read(db => db.Categories.ToDictionaryAsync(one => one.Slug, one => one.Id));
        CategoryQuestion[] questions =
        [
            new("q1", "Yang padam?", QuestionKind.Choice, true, [new("Hanya lampu jalan"), new("Listrik rumah", Pln)]), new("q2", "Nomor tiang", QuestionKind.Text, false, []), new("q3", "Berapa?", QuestionKind.Number, false, []),
        ];
        Assert.True((await host.Enter(Staff.Admin, new SaveCategoryAsks(ids["jalan"], false, null, questions))).Succeeded);
        Assert.True((await host.Enter(Staff.Admin, new SaveCategoryAsks(ids["sampah"], false, Tirta, []))).Succeeded);
    }

    private static async Task<Form> Told(PortalHost host, string category)
    {
        var form = await new Form(host.CreateClient()).Open("/lapor");
        await form.Send(("Words", Some.Body));
        return await form.Send(("Category", category));
    }

    private static async Task Filed(Form form)
    {
        await form.Send();
        await form.Send(("Area", "35.07.13"));
        await form.Send(("Desa", ""), ("Landmark", "Depan Toko Rukun"));
        await form.Send(("Sender", nameof(Sender.Unnamed)));
        await form.Send();
        Assert.Equal("/lapor/terkirim", form.Path);
    }
}
