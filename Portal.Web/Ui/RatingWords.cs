namespace Portal.Web.Ui;

internal static class RatingWords
{
    /// <summary>One to five as a citizen says it.</summary>
    public static string For(int score) => score switch
    {
        1 => "Buruk sekali",
        2 => "Kurang",
        3 => "Cukup",
        4 => "Baik",
        _ => "Baik sekali",
    };
}
