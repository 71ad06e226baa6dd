using System.Text.Json;
using FluentValidation;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.MonthlyReports;

/// <summary>Who signs the monthly report and who gets a copy; kept for the next month.</summary>
/// <param name="Copies">Tembusan, one per line.</param>
public sealed record Signature(string Place, string Office, string Name, string Nip, string Copies)
{
    internal const string Key = "monthly-signature";

    public static readonly Signature Blank = new("", "Kepala Dinas Komunikasi dan Informatika", "", "", "");

    public IReadOnlyList<string> CopyLines => Copies.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

public sealed record MonthSignature : IOperation<Signature>
{
    public static Permission Needs => Permission.ReadBoard;
}

internal sealed class MonthSignatureHandler(Store store) : IHandle<MonthSignature, Signature>
{
    public Task<Outcome<Signature>> Handle(MonthSignature operation, Actor actor, CancellationToken stop) => store.Read<Outcome<Signature>>(async db =>
        await db.MonthlySignature(stop), stop);
}

internal static class KeptSignature
{
    public static async Task<Signature> MonthlySignature(this PortalDb db, CancellationToken stop) =>
        await db.Kept(Signature.Key, stop) is { } kept ? JsonSerializer.Deserialize<Signature>(kept)! : Signature.Blank;
}

public sealed record SaveSignature(Signature Signature) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class SaveSignatureShape : AbstractValidator<SaveSignature>
{
    public SaveSignatureShape()
    {
        RuleFor(one => one.Signature).Must(one => new[] { one.Place, one.Office, one.Name, one.Nip }.All(text => text.Length <= 120)).WithMessage("Setiap isian paling panjang 120 huruf.");
        RuleFor(one => one.Signature.Copies).MaximumLength(1000).WithMessage("Tembusan paling panjang 1.000 huruf.");
    }
}

internal sealed class SaveSignatureHandler(Store store) : IHandle<SaveSignature, Done>
{
    public Task<Outcome<Done>> Handle(SaveSignature operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        await db.Keep(Signature.Key, JsonSerializer.Serialize(operation.Signature), stop);
        return Done.It;
    }, stop);
}
