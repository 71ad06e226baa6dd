using Portal.Domain.Regions;

namespace Portal.Web.Reports;

/// <summary>A report as it comes out of a phone's outbox: everything at once, in the words of the form.</summary>
/// <param name="Id">Made on the phone: the same one again is the same report.</param>
internal sealed record WaitingReport(string? Id, string? Words)
{
    public string? Category { get; init; }
    public string? Area { get; init; }
    public string? Desa { get; init; }
    public string? Landmark { get; init; }
    public string? Dusun { get; init; }
    public string? Rt { get; init; }
    public string? Rw { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public Sender? Sender { get; init; }
    public bool Confidential { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public HelperRole? Helper { get; init; }

    /// <summary>What the category asked, by the question's key.</summary>
    public IReadOnlyDictionary<string, string>? Extra { get; init; }

    /// <summary>Uploads that belong to it; it is taken with all of them or not at all.</summary>
    public IReadOnlyList<Guid> Photos { get; init; } = [];

    /// <summary>The draft here is what the citizen has just checked on the page; the phone's own words only stand in where it is gone.</summary>
    public bool DraftFirst { get; init; }

    /// <summary>The phone's answers laid over what the draft knows besides.</summary>
    public ReportAnswers Over(ReportAnswers draft, Place place, string? category)
    {
        var (name, phone, email) = Sender == Reports.Sender.Unnamed ? (null, null, null) : (Tidy(Name), Tidy(Phone), Tidy(Email));
        return draft.At(place) with
        {
            SubmissionId = Id!, Body = (Words ?? "").ReplaceLineEndings("\n").Trim(), Category = category ?? "", Landmark = Tidy(Landmark), Dusun = Tidy(Dusun) ?? draft.Dusun, Rt = Tidy(Rt) ?? draft.Rt, Rw = Tidy(Rw) ?? draft.Rw, Extra = ExtraOver(draft.Extra), Sender = Sender, IsConfidential = Confidential,
            Name = name, Phone = phone, Email = email, Helper = Helper is { } helper ? HelperWords.For(helper) : null,
        };
    }

    public IReadOnlyDictionary<string, string> ExtraOver(IReadOnlyDictionary<string, string> draft) =>
        Extra is null ? draft : draft.Concat(Extra.Where(one => !string.IsNullOrWhiteSpace(one.Value))).GroupBy(one => one.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value.Trim(), StringComparer.Ordinal);

    private static string? Tidy(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>Who writes a report down for a resident.</summary>
internal enum HelperRole { Cadre, RtRw, VillageOfficer, Family, Desk }

internal static class HelperWords
{
    public static string For(HelperRole role) => role switch
    {
        HelperRole.Cadre => "Kader",
        HelperRole.RtRw => "Ketua RT atau RW",
        HelperRole.VillageOfficer => "Perangkat desa atau kelurahan",
        HelperRole.Family => "Keluarga atau tetangga",
        HelperRole.Desk => "Petugas loket",
    };
}
