using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.MonthlyReports;
using Portal.Web.Public;
using Portal.Web.Storage;

namespace Portal.Web.Evidence;

/// <summary>What assessors of SPBE and Smart City ask proof of, for one year: every figure with the query that counted it.</summary>
public sealed record EvidencePack(int Year) : IOperation<EvidenceView>
{
    public static Permission Needs => Permission.ReadBoard;
}

/// <param name="Theme">The heading it stands under.</param>
/// <param name="Value">As it is printed.</param>
/// <param name="Meaning">What is counted, in words.</param>
/// <param name="Query">The statement that was run; it runs as it stands in the database's own shell.</param>
public sealed record EvidenceFigure(string Theme, string Name, string Value, string Meaning, string Query);

/// <param name="Database">"SQLite" or "PostgreSQL": whose dialect the queries are.</param>
public sealed record EvidenceView(int Year, DateTimeOffset At, string Database, Signature Signature, IReadOnlyList<EvidenceFigure> Figures);

internal sealed class EvidencePackShape : AbstractValidator<EvidencePack>
{
    public EvidencePackShape() => RuleFor(one => one.Year).InclusiveBetween(2000, 2100).WithMessage("Pilih tahun antara 2000 dan 2100.");
}

internal sealed class EvidencePackHandler(Store store, PortalSettings settings, TimeProvider time) : IHandle<EvidencePack, EvidenceView>
{
    public Task<Outcome<EvidenceView>> Handle(EvidencePack operation, Actor actor, CancellationToken stop) => store.Read<Outcome<EvidenceView>>(async db =>
    {
        var first = new DateOnly(operation.Year, 1, 1);
        var reading = new EvidenceReading(db, new(first, first.AddYears(1), first.StartsAt(settings.Zone), first.AddYears(1).StartsAt(settings.Zone)), stop);
        await reading.Service();
        await reading.Handling();
        await reading.Accountability();
        await reading.Organisation();
        return new EvidenceView(operation.Year, time.GetUtcNow(), db.Database.IsSqlite() ? "SQLite" : "PostgreSQL", await db.MonthlySignature(stop), reading.Figures);
    }, stop);
}
