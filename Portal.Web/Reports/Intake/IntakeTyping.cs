using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Web.Reports.Intake;

/// <summary>The form while it is typed: what the inputs are bound to.</summary>
public sealed class IntakeTyping(IntakeForm form)
{
    private readonly string submissionId = form.SubmissionId;

    public Channel Channel { get; set; } = form.Channel;
    public DateOnly? ReceivedOn { get; set; } = form.ReceivedOn;
    public string? LetterNumber { get; set; } = form.LetterNumber;
    public DateOnly? LetterOn { get; set; } = form.LetterOn;
    public ReportKind Kind { get; set; } = form.Kind;
    public string? Title { get; set; } = form.Title;
    public string Body { get; set; } = form.Body;
    public string Category { get; set; } = form.Category;
    public Dictionary<string, string> Extra { get; } = new(form.Extra, StringComparer.Ordinal);
    public string? Area { get; set; } = form.Area;
    public string? Desa { get; set; } = form.Desa;
    public string? Landmark { get; set; } = form.Landmark;
    public string? Dusun { get; set; } = form.Dusun;
    public string? Rt { get; set; } = form.Rt;
    public string? Rw { get; set; } = form.Rw;
    public Sender Sender { get; set; } = form.Sender;
    public bool IsConfidential { get; set; } = form.IsConfidential;
    public string? Name { get; set; } = form.Name;
    public string? Phone { get; set; } = form.Phone;
    public string? Email { get; set; } = form.Email;

    public IntakeForm Form => new()
    {
        SubmissionId = submissionId, Channel = Channel, ReceivedOn = ReceivedOn, LetterNumber = Filled(LetterNumber), LetterOn = LetterOn, Kind = Kind, Title = Filled(Title), Body = Body, Category = Category,
        Extra = new Dictionary<string, string>(Extra, StringComparer.Ordinal), Area = Filled(Area), Desa = Filled(Desa), Landmark = Filled(Landmark), Dusun = Filled(Dusun), Rt = Filled(Rt), Rw = Filled(Rw),
        Sender = Sender, IsConfidential = IsConfidential, Name = Filled(Name), Phone = Filled(Phone), Email = Filled(Email),
    };

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
