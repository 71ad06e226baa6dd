using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class ErrorSummaryTests : BunitContext
{
    private static readonly FieldError[] TwoWrong =
    [
        new("cerita", "Ceritakan apa yang terjadi, paling sedikit 20 huruf"),
        new("k1", "Pilih kira-kira tentang apa laporan ini"),
    ];

    [Fact]
    public void Links_each_sentence_to_its_input_on_this_page()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/lapor?langkah=apa");

        var links = Render<ErrorSummary>(summary => summary.Add(s => s.Errors, TwoWrong)).FindAll("a");

        Assert.Equal(["/lapor?langkah=apa#cerita", "/lapor?langkah=apa#k1"], links.Select(link => link.GetAttribute("href")));
        Assert.Equal(TwoWrong.Select(error => error.Sentence), links.Select(link => link.TextContent));
    }

    [Fact]
    public void Says_perlu_diperbaiki_and_can_take_the_focus()
    {
        var box = Render<ErrorSummary>(summary => summary.Add(s => s.Errors, TwoWrong)).Find("[role=alert]");

        Assert.Equal("-1", box.GetAttribute("tabindex"));
        Assert.Equal("Perlu diperbaiki", box.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public void Is_not_there_when_nothing_is_wrong() =>
        Assert.Empty(Render<ErrorSummary>(summary => summary.Add(s => s.Errors, [])).Markup);
}
