using Microsoft.AspNetCore.Components;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

public sealed partial class ContactPage
{
    private const string SenderId = "dengan-nama";
    private const string EmailHint = "Kami kirim satu tautan konfirmasi. Sebelum dibuka, tidak ada kabar lain ke alamat itu.";

    [SupplyParameterFromForm] public string? Sender { get; set; }
    [SupplyParameterFromForm] public bool Confidential { get; set; }
    [SupplyParameterFromForm] public string? Name { get; set; }
    [SupplyParameterFromForm] public string? Phone { get; set; }
    [SupplyParameterFromForm] public string? Email { get; set; }

    private bool Is(Sender sender) => Sender == sender.ToString();

    protected override Task Prepare()
    {
        if (IsPosted) return Task.CompletedTask;
        (Sender, Confidential) = (Answers.Sender?.ToString(), Answers.IsConfidential);
        (Name, Phone, Email) = (Answers.Name, Answers.Phone, Answers.Email);
        return Task.CompletedTask;
    }

    private async Task<string?> Answer()
    {
        if (!Enum.TryParse<Sender>(Sender, out var sender) || !Enum.IsDefined(sender)) Errors.Add(new FieldError(SenderId, "Pilih salah satu: dengan nama, anonim, atau tanpa identitas"));
        // What is not wanted is not even kept in the draft.
        if (sender == Reports.Sender.Unnamed) (Name, Phone, Email) = (null, null, null);
        if (Name?.Trim().Length > 120) Errors.Add(new FieldError("nama", "Nama paling panjang 120 huruf"));
        if (!AnswerRules.IsPhone(Phone)) Errors.Add(new FieldError("telepon", AnswerRules.PhoneSentence));
        if (!AnswerRules.IsEmail(Email)) Errors.Add(new FieldError("email", AnswerRules.EmailSentence));
        if (Errors.Count > 0) return null;
        var answers = Answers with { Sender = sender, IsConfidential = Confidential, Name = Tidy(Name), Phone = Tidy(Phone), Email = Tidy(Email) };
        return await Keep(answers, SenderId) ? CheckPath : null;
    }

    private static string? Tidy(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
