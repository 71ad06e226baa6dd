using System.Net;
using Portal.Domain;
using Portal.Domain.Surveys;
using Portal.Tests.Kit;
using Portal.Web.Surveys;

namespace Portal.Tests.Surveys;

public sealed class SurveyTests
{
    // The regulation's own bounds, between two decimals.
    [Theory, InlineData(100.0, ServiceGrade.A), InlineData(88.31, ServiceGrade.A), InlineData(88.30, ServiceGrade.B), InlineData(76.61, ServiceGrade.B), InlineData(76.60, ServiceGrade.C),
        InlineData(65.00, ServiceGrade.C), InlineData(64.99, ServiceGrade.D), InlineData(25.0, ServiceGrade.D)]
    public void The_grade_follows_the_regulations_bounds(double index, ServiceGrade grade) => Assert.Equal(grade, SurveyIndex.GradeOf((decimal)index));

    [Fact]
    public void The_index_is_the_mean_of_the_nine_means_times_25()
    {
        Assert.Null(SurveyIndex.Of([]));
        Assert.Equal((100m, ServiceGrade.A), SurveyIndex.Of(["444444444"]) is { } best ? (best.Index, best.Grade) : default);
        var index = SurveyIndex.Of(["333333334", "334333333"])!;
        Assert.Equal((2, 77.78m, ServiceGrade.B), (index.Count, index.Index, index.Grade));
        Assert.Equal((3m, 3.5m), (index.Means[0], index.Means[2]));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_answer_counts_once_for_its_unit_and_year(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.AddAgency("DLH");
        var once = Guid.NewGuid();
        foreach (var id in new[] { once, once, Guid.NewGuid() }) Assert.True((await host.Enter(Actor.Nobody, new AnswerSurvey("DLH", id, "444444443"))).Succeeded);
        foreach (var (code, scores) in new[] { ("DLH", "44444444"), ("DLH", "444444445"), ("DLH", "٤٤٤٤٤٤٤٤٤"), ("TIDAK-ADA", "444444444") })
            Assert.False((await host.Enter(Actor.Nobody, new AnswerSurvey(code, Guid.NewGuid(), scores))).Succeeded);
        var unit = Assert.Single((await host.Enter(Actor.Nobody, new SurveyResults())).Value.Units);
        Assert.Equal(("DLH", 2, 97.22m), (unit.Code, unit.Index.Count, unit.Index.Index));
        Assert.Empty((await host.Enter(Actor.Nobody, new SurveyResults(2025))).Value.Units);
    }

    [Fact]
    public async Task The_questionnaire_works_as_a_plain_form_and_asks_for_what_is_missing()
    {
        await using var host = await PortalHost.Start();
        await host.AddAgency("DLH");
        using var client = host.CreateClient();
        var stop = TestContext.Current.CancellationToken;
        var form = await new Form(client).Open("/skm/DLH");
        var eight = Enumerable.Range(1, 8).Select(number => ($"u{number}", "3")).ToArray();
        await form.Send("skm", eight);
        Assert.Contains("Pilih jawaban untuk pertanyaan 9", form.Page.Body!.TextContent, StringComparison.Ordinal);
        await form.Send("skm", ("u9", "4"));
        Assert.Equal("/skm/DLH", form.Path);
        Assert.Equal("Terima kasih", form.Find("h1")!.TextContent);
        Assert.Contains("n = 1", await client.GetStringAsync("/skm/hasil", stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/skm/TIDAK-ADA", stop)).StatusCode);
    }
}
