using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Training;

/// <summary>Records one bimtek, or corrects a recorded one.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record SaveTraining(Guid? Id, DateOnly HeldOn, string Topic, string Trainer, string Place, IReadOnlyList<Guid> Attendees) : IOperation<Guid>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Mencatat" : "Mengubah catatan")} bimtek {HeldOn.LongDay()}: {Topic.Trim()}, {Attendees.Count} peserta.";
}

internal sealed class SaveTrainingShape : AbstractValidator<SaveTraining>
{
    public SaveTrainingShape()
    {
        RuleFor(one => one.Topic).Must(text => text.Trim().Length is >= 3 and <= 160).WithMessage("Isi materi, 3 sampai 160 huruf.");
        RuleFor(one => one.Trainer).Must(text => text.Trim().Length is >= 3 and <= 160).WithMessage("Isi narasumber, 3 sampai 160 huruf.");
        RuleFor(one => one.Place).MaximumLength(160).WithMessage("Tempat paling panjang 160 huruf.");
        RuleFor(one => one.Attendees).NotEmpty().WithMessage("Pilih petugas yang hadir.");
    }
}

internal sealed class SaveTrainingHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<SaveTraining, Guid>
{
    public Task<Outcome<Guid>> Handle(SaveTraining operation, Actor actor, CancellationToken stop) => store.Write<Guid>(async db =>
    {
        if (operation.HeldOn > time.GetUtcNow().DayIn(settings.Zone)) return TrainingRefusals.NotYet;
        var seated = operation.Attendees.Distinct().ToList();
        if (await db.Users.CountAsync(one => seated.Contains(one.Id) && !one.IsCitizen, stop) != seated.Count) return Refusal.NotFound;
        var session = operation.Id is { } id ? await db.TrainingSessions.Include(one => one.Seats).SingleOrDefaultAsync(one => one.Id == id, stop) : null;
        if (session is null && operation.Id is not null) return Refusal.NotFound;
        if (session is null) db.TrainingSessions.Add(session = new TrainingSession { RecordedAt = time.GetUtcNow() });
        (session.HeldOn, session.Topic, session.Trainer, session.Place) = (operation.HeldOn, operation.Topic.Trim(), operation.Trainer.Trim(), operation.Place.Trim());
        session.Seats.RemoveAll(seat => !seated.Contains(seat.AccountId));
        session.Seats.AddRange(seated.Where(one => !session.Seats.Exists(seat => seat.AccountId == one)).Select(one => new TrainingSeat { SessionId = session.Id, AccountId = one }));
        return session.Id;
    }, stop);
}

internal static class TrainingRefusals
{
    public static readonly Refusal NotYet = new("training.not-yet", "Bimtek dicatat sesudah dilaksanakan. Pilih hari ini atau sebelumnya.", "heldOn");
}
