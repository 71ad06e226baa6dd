using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Directions;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Directions;

/// <summary>What may be done to an arahan: the OPD takes note and reports, who gave it accepts, sends back or takes back.</summary>
public enum DirectionMove { Acknowledge, Report, Accept, SendBack, Withdraw }

/// <param name="Words">Needed for a report and for sending back.</param>
public sealed record MoveDirection(string Number, DirectionMove Move, string Words = "") : IOperation<Done>
{
    /// <summary>With a report: photos and PDF that show it.</summary>
    public IReadOnlyList<SentFile> Files { get; init; } = [];

    public static Permission Needs => Permission.ReadDirections;
}

internal sealed class MoveDirectionShape : AbstractValidator<MoveDirection>
{
    public MoveDirectionShape()
    {
        RuleFor(one => one.Move).IsInEnum().WithMessage("Pilih tindakan.");
        RuleFor(one => one.Words).Must(text => text.Trim().Length >= 10).When(one => one.Move == DirectionMove.Report).WithMessage("Tulis apa yang sudah dikerjakan, paling sedikit 10 huruf.");
        RuleFor(one => one.Words).Must(text => text.Trim().Length >= 5).When(one => one.Move == DirectionMove.SendBack).WithMessage("Tulis apa yang masih kurang.");
        RuleFor(one => one.Files).Must(files => files.Count <= DirectionFiles.Most).WithMessage("Paling banyak lima berkas dalam satu laporan.");
        RuleFor(one => one.Words).MaximumLength(4000).WithMessage("Paling panjang 4.000 huruf.");
    }
}

internal sealed class MoveDirectionHandler(Store store, Vault vault, WorkingDays days, DirectionFiles files, DirectionLetters letters, TimeProvider time) : IHandle<MoveDirection, Done>
{
    public async Task<Outcome<Done>> Handle(MoveDirection operation, Actor actor, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var calendar = await days.CalendarOn(now, stop);
        var evidence = await Evidence(operation, actor, stop);
        if (!evidence.Succeeded) return Outcome<Done>.Refuse([.. evidence.Refusals]);
        return await store.Write<Done>(async db =>
        {
            if (await db.Directions.Seen(actor).Include(one => one.Steps).SingleOrDefaultAsync(one => one.Number == operation.Number, stop) is not { } direction) return Refusal.NotFound;
            var words = string.IsNullOrWhiteSpace(operation.Words) ? [] : vault.Seal(operation.Words.Trim());
            var moved = operation.Move switch
            {
                DirectionMove.Acknowledge => direction.Acknowledge(actor, calendar, now),
                DirectionMove.Report => direction.Report(actor, words, calendar, now, evidence.Value),
                DirectionMove.Accept => direction.Judge(actor, isEnough: true, words, calendar, now),
                DirectionMove.SendBack => direction.Judge(actor, isEnough: false, words, calendar, now),
                DirectionMove.Withdraw => direction.Withdraw(actor, words, calendar, now),
            };
            if (moved.Succeeded) await letters.Tell(db, direction, direction.Steps[^1].Kind, now, stop);
            return moved;
        }, stop);
    }

    // Nobody who may not report makes us read and store a file.
    private async Task<Outcome<IReadOnlyList<Domain.Reports.Attachment>>> Evidence(MoveDirection operation, Actor actor, CancellationToken stop)
    {
        if (operation.Move != DirectionMove.Report || operation.Files.Count == 0) return Array.Empty<Domain.Reports.Attachment>();
        var direction = await store.Read(db => db.Directions.Seen(actor).SingleOrDefaultAsync(one => one.Number == operation.Number, stop), stop);
        return direction is { State: DirectionState.Acknowledged } && direction.IsAt(actor) ? await files.Evidence(operation.Files, stop) : DirectionRefusals.NotYours;
    }
}

internal static class DirectionSight
{
    /// <summary>Leaders and the Admin Instansi see all; an OPD what was given to it.</summary>
    public static IQueryable<Direction> Seen(this IQueryable<Direction> directions, Actor actor)
    {
        if (actor.Is(Role.Leader) || actor.Is(Role.InstanceAdmin) || actor.IsSystem) return directions;
        var agency = actor.AgencyId;
        return directions.Where(one => agency != null && one.AgencyId == agency);
    }
}
