using Microsoft.AspNetCore.Components;
using Portal.Domain.Catalog;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

public sealed partial class CheckPage
{
    private const string Id = "kirim";
    private CategoryAsk asks = CategoryAsk.Nothing;
    private string place = "";

    /// <summary>Posted with the form: after the draft is gone, a second press still finds its receipt.</summary>
    [SupplyParameterFromForm] public string? SubmissionId { get; set; }

    protected override bool NeedsWords => false;

    private bool IsConfidential => Answers.IsConfidential || asks.IsStaffConduct;

    private IReadOnlyList<ExtraAnswer> ExtraAnswers =>
        [.. from question in asks.Questions where Answers.Extra.GetValueOrDefault(question.Key) is { Length: > 0 } select new ExtraAnswer(question.Text, Answers.Extra[question.Key])];

    private string Contact => Answers.Sender switch
    {
        Sender.Unnamed => "Tanpa identitas. Tidak ada nama, telepon, atau email yang kami simpan.",
        Sender.Anonymous => Details() + "Anonim. Nama Anda disegel; dinas dan warga lain tidak melihatnya.",
        _ => Details() + "Dengan nama, disimpan tersandi.",
    };

    protected override async Task Prepare()
    {
        if (Answers.Category.Length > 0) await Try(() => Ask(new CategoryAsks(Answers.Category)), found => asks = found, Id);
        if (!IsPosted && Missing() is { } step)
        {
            // Sent already, and back was pressed: the receipt is what they look for.
            Nav.NavigateTo(!Draft.HasWords && Cookie.ReadReceipt(Http) is not null ? ReceiptPage.Path : step);
            return;
        }
        await Try(() => Ask(new PlaceWords(Answers.Place)), words => place = string.Join("\n", new[] { Answers.Landmark, Answers.Neighbourhood.ToString(), words }.Where(part => !string.IsNullOrEmpty(part))), Id);
    }

    private string? Missing() =>
        !Draft.HasWords ? "/lapor" : !asks.IsAnswered(Answers.Extra) ? "/lapor/jenis/tanya" : Answers.KecamatanCode is null && string.IsNullOrEmpty(Answers.Landmark) ? "/lapor/tempat" : Answers.Sender is null ? "/lapor/kontak" : null;

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
