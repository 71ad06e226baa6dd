using Portal.Domain.Surveys;
using Portal.Web.Ui;

namespace Portal.Web.Surveys;

internal static class SurveyWords
{
    public static string For(ServiceGrade grade) => grade switch
    {
        ServiceGrade.A => "A, sangat baik",
        ServiceGrade.B => "B, baik",
        ServiceGrade.C => "C, kurang baik",
        ServiceGrade.D => "D, tidak baik",
    };

    public static string ToneOf(ServiceGrade grade) => grade switch
    {
        ServiceGrade.A or ServiceGrade.B => "daun",
        ServiceGrade.C => "kunyit",
        ServiceGrade.D => "cabai",
    };

    public static string Written(decimal number) => number.ToString("0.00", IndonesianDates.Culture);
}
