using Portal.Domain.Alerts;
using Portal.Domain.Board;

namespace Portal.Web.Alerts;

/// <summary>A rule while its form is being filled in.</summary>
internal sealed class AlertDraft
{
    public static readonly IReadOnlyList<string> Wide = [FigureScope.Whole, FigureScope.AgencyPart + AlertTerms.Each, FigureScope.AreaPart + AlertTerms.Each, FigureScope.CategoryPart + AlertTerms.Each];
    public static readonly IReadOnlyList<(string Part, string Label)> Parts = [(FigureScope.AgencyPart, "Satu OPD"), (FigureScope.AreaPart, "Satu wilayah"), (FigureScope.CategoryPart, "Satu kategori")];

    public string Name { get; set; } = "";
    public AlertFigure Figure { get; set; } = AlertFigure.Late;
    public string Scope { get; set; } = FigureScope.Whole;
    public AlertCheck Check { get; set; }
    public decimal Limit { get; set; } = 10;
    public int WindowHours { get; set; } = 1;
    public int Weeks { get; set; } = 4;
    public int Least { get; set; } = 5;
    public int SilentMinutes { get; set; } = 180;
    public bool OfficeHoursOnly { get; set; }
    public int HoldMinutes { get; set; } = 10;
    public bool TakesWall { get; set; }
    public AlertAudience First { get; set; }

    /// <summary>Empty for nobody.</summary>
    public string SecondWord { get; set; } = nameof(AlertAudience.Leaders);
    public int ClimbMinutes { get; set; } = 60;
    public int QuietFrom { get; set; } = 21;
    public int QuietUntil { get; set; } = 6;

    public bool IsSilent => Check == AlertCheck.Silent;

    public bool IsUnusual => Check is AlertCheck.UnusuallyHigh or AlertCheck.UnusuallyLow;

    public bool IsFlow => Figure.Flow() is not null;

    public static AlertDraft Of(AlertTerms terms) => new()
    {
        Name = terms.Name, Figure = terms.Figure, Scope = terms.Scope, Check = terms.Check, Limit = terms.Limit, WindowHours = terms.WindowHours, Weeks = terms.Weeks, Least = terms.Least,
        SilentMinutes = terms.SilentMinutes, OfficeHoursOnly = terms.OfficeHoursOnly, HoldMinutes = terms.HoldMinutes, TakesWall = terms.TakesWall,
        First = terms.Orders.First, SecondWord = terms.Orders.Second?.ToString() ?? "", ClimbMinutes = terms.Orders.ClimbMinutes, QuietFrom = terms.Orders.QuietFrom, QuietUntil = terms.Orders.QuietUntil,
    };

    public AlertTerms Terms() => new(Name, Figure, Scope, Check, Limit, WindowHours, Weeks, Least, SilentMinutes, OfficeHoursOnly, HoldMinutes, TakesWall,
        new AlertOrders(First, Enum.TryParse<AlertAudience>(SecondWord, out var second) ? second : null, ClimbMinutes, QuietFrom, QuietUntil));
}
