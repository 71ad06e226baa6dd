using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Referrals;

namespace Portal.Tests.Referrals;

public sealed class RoutingRulesTests
{
    private static readonly Agency Roads = new() { Code = "DPUBM", Name = "Dinas PU Bina Marga", ShortName = "DPUBM", Keywords = "jalan rusak;lubang;aspal;jembatan" };
    private static readonly Agency Lights = new() { Code = "DISHUB", Name = "Dinas Perhubungan", ShortName = "Dishub", Keywords = "parkir;rambu;lampu merah;bor" };
    private static readonly Agency District = new() { Code = "KEC-13", Name = "Kecamatan Kepanjen", ShortName = "Kepanjen", RegionCode = "35.07.13" };
    private static readonly Category RoadDamage = new() { Slug = "jalan", Name = "Jalan rusak", Keywords = "aspal;lubang", AgencyCode = "DPUBM" };

    [Fact]
    public void Words_category_and_place_are_named_in_the_reason()
    {
        var best = Suggest("Aspal mengelupas, jalan berlubang dalam", RoadDamage)[0];
        Assert.Equal("DPUBM", best.Agency.Code);
        Assert.Equal("kata: lubang, aspal · kategori: Jalan rusak", best.Reason);
    }

    [Fact]
    public void The_office_of_the_place_comes_last_but_comes() =>
        Assert.Equal(["DPUBM", "KEC-13"], Suggest("jembatan putus", null).Select(one => one.Agency.Code));

    [Fact]
    public void A_keyword_is_a_whole_word() =>
        Assert.DoesNotContain(Suggest("talud ambrol di pinggir jalan", null), one => one.Agency.Code == "DISHUB");

    [Fact]
    public void A_phrase_weighs_more_than_a_word()
    {
        var found = Suggest("lampu merah dekat jembatan mati", null);
        Assert.Equal("DISHUB", found[0].Agency.Code);
    }

    [Fact]
    public void A_phrase_is_not_found_in_pieces() =>
        Assert.DoesNotContain(Suggest("lampu taman berwarna merah", null), one => one.Agency.Code == "DISHUB");

    [Fact]
    public void An_inactive_agency_is_not_suggested()
    {
        var closed = new Agency { Code = "OLD", Name = "Lama", ShortName = "Lama", Keywords = "aspal", IsActive = false };
        Assert.Empty(RoutingRules.Suggest(new("aspal", null, null, null), [closed]));
    }

    [Fact]
    public void Categories_fit_by_their_words_best_first()
    {
        var rubbish = new Category { Slug = "sampah", Name = "Sampah", Keywords = "sampah menumpuk;tps" };
        var fits = CategoryRules.Fits("Sampah menumpuk di tepi jalan berlubang", [RoadDamage, rubbish]);
        Assert.Equal(["sampah", "jalan"], fits.Select(fit => fit.Category.Slug));
        Assert.Contains("sampah menumpuk", fits[0].Words);
    }

    private static IReadOnlyList<RouteSuggestion> Suggest(string words, Category? category) =>
        RoutingRules.Suggest(new RoutingQuestion(words, category, "35.07.13", null), [Roads, Lights, District]);
}
