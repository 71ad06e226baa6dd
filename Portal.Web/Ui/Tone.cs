namespace Portal.Web.Ui;

/// <summary>The colour role behind a word. Never alone: an icon and a word always stand with it.</summary>
public enum Tone { Langit, Laut, Kunyit, Cabai, Daun, Netral }

internal static class Tones
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Langit => "langit",
        Tone.Laut => "laut",
        Tone.Kunyit => "kunyit",
        Tone.Cabai => "cabai",
        Tone.Daun => "daun",
        Tone.Netral => "netral",
    };
}
