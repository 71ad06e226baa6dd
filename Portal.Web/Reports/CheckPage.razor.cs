using Microsoft.AspNetCore.Components;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

public sealed partial class CheckPage
{
    private const string Id = "kirim";
    private string? category;
    private string place = "";

    /// <summary>Posted with the form: after the draft is gone, a second press still finds its receipt.</summary>
    [SupplyParameterFromForm] public string? SubmissionId { get; set; }

    protected override bool NeedsWords => false;

    private string Contact => Answers.Sender switch
    {
        Sender.Unnamed => "Tanpa identitas. Tidak ada nama, telepon, atau email yang kami simpan.",
        Sender.Anonymous => Details() + "Anonim. Nama Anda disegel; dinas dan warga lain tidak melihatnya.",
        _ => Details() + "Dengan nama, disimpan tersandi.",
    };

    protected override async Task Prepare()
    {
        if (!IsPosted && Missing() is { } step)
        {
            // Sent already, and back was pressed: the receipt is what they look for.
            Nav.NavigateTo(!Draft.HasWords && Cookie.ReadReceipt(Http) is not null ? ReceiptPage.Path : step);
            return;
        }
        await Try(() => Ask(new CategoryChoices(Answers.Body)), all => category = all.NameOf(Answers.Category), Id);
        await Try(() => Ask(new PlaceWords(Answers.Place)), words => place = string.Join("\n", new[] { Answers.Landmark, words }.Where(part => !string.IsNullOrEmpty(part))), Id);
    }

    private string? Missing() =>
        !Draft.HasWords ? "/lapor" : Answers.KecamatanCode is null && string.IsNullOrEmpty(Answers.Landmark) ? "/lapor/tempat" : Answers.Sender is null ? "/lapor/kontak" : null;

    private async Task<string?> Answer()
    {
        if (!Draft.HasWords && await Sent()) return ReceiptPage.Path;
        if (Missing() is { } step) return step;
        if (!Limit.Allows(Http))
        {
            Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Errors.Add(new FieldError(Id, Domain.Reports.ReportRefusals.TooManyReports.Sentence));
            return null;
        }
        if (!await Try(() => Ask(Answers.Filing(Secret)), receipt => SubmissionId = Answers.SubmissionId, Id)) return null;
        return Acknowledge(Answers.SubmissionId);
    }

    private async Task<bool> Sent()
    {
        if (SubmissionId is not { Length: 32 } id || !(await Ask(new ReadReceipt(id))).Succeeded) return false;
        Acknowledge(id);
        return true;
    }

    private string Acknowledge(string submissionId)
    {
        Cookie.KeepReceipt(Http, submissionId);
        Cookie.Drop(Http);
        return ReceiptPage.Path;
    }

    private string Details() => string.Concat(new[] { Answers.Name, Answers.Phone, Answers.Email }.OfType<string>().Select(one => one + "\n"));
}
