using System.Globalization;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>The filters that are on, in words, each with the address without it.</summary>
internal static class QueueChosen
{
    public static IEnumerable<(string Text, string Href)> Of(QueueAsk ask, QueueChoices choices)
    {
        var first = ask.First;
        if (ask.Words is { } words) yield return ($"“{words}”", (first with { Words = null }).Href);
        if (ask.State is { } state) yield return (StateWords.For(state).Text, (first with { State = null }).Href);
        if (ask.Closing is { } closing) yield return (Words.For(closing), (first with { Closing = null }).Href);
        if (ask.Kind is { } kind) yield return (Words.For(kind), (first with { Kind = null }).Href);
        if (ask.Class is { } clock) yield return (Words.For(clock), (first with { Class = null }).Href);
        if (ask.Channel is { } channel) yield return (QueueWords.For(channel), (first with { Channel = null }).Href);
        if (ask.Category is { } slug) yield return (Name(choices.Categories, slug), (first with { Category = null }).Href);
        if (ask.Place is { } place) yield return (Name(choices.Places, place), (first with { Place = null, Desa = null }).Href);
        if (ask.Desa is { } desa) yield return (Name(choices.Desas, desa), (first with { Desa = null }).Href);
        if (ask.Agency is { } code) yield return (Name(choices.Agencies, code), (first with { Agency = null, Unit = null, Officer = null }).Href);
        if (ask.Unit is { } unit) yield return (Name(choices.Units, unit.ToString(CultureInfo.InvariantCulture)), (first with { Unit = null }).Href);
        if (ask.Officer is { } officer) yield return (choices.Officers.FirstOrDefault(one => one.Value == officer.ToString())?.Text ?? "Petugas", (first with { Officer = null }).Href);
        if (ask.Due is { } due) yield return (due.Text(), (first with { Due = null }).Href);
        if (ask.Age is { } age) yield return (age.Text(), (first with { Age = null }).Href);
        if (ask.Crisis is { } crisis) yield return (Name(choices.Crises, crisis), (first with { Crisis = null }).Href);
        if (ask.Support is { } least) yield return ($"{least.Grouped()} dukungan atau lebih", (first with { Support = null }).Href);
    }

    private static string Name(IEnumerable<QueueChoice> choices, string value) => choices.FirstOrDefault(one => one.Value == value)?.Text ?? value;
}
