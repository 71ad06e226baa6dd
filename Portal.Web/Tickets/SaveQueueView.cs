using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Keeps what the queue shows now under a name; the same name again replaces it.</summary>
/// <param name="Share">Everyone at the same desk sees it too.</param>
public sealed record SaveQueueView(string Name, QueueAsk Ask, bool Share) : IOperation<Done>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class SaveQueueViewRules : AbstractValidator<SaveQueueView>
{
    public SaveQueueViewRules() => RuleFor(one => one.Name.Trim()).NotEmpty().WithMessage("Beri nama pandangan ini.")
        .MaximumLength(SavedView.LongestName).WithMessage("Nama paling panjang 60 huruf.").OverridePropertyName(nameof(SaveQueueView.Name));
}

internal sealed class SaveQueueViewHandler(Store store, TimeProvider time) : IHandle<SaveQueueView, Done>
{
    private const int MostPerOwner = 30;

    private static readonly Refusal TooMany = new("queue.too-many-views", "Anda sudah menyimpan 30 pandangan. Hapus satu dulu.", "name");

    public Task<Outcome<Done>> Handle(SaveQueueView operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var (owner, name) = (actor.AccountId!.Value, operation.Name.Trim());
        await db.SavedViews.Where(one => one.OwnerId == owner && one.Name == name).ExecuteDeleteAsync(stop);
        if (await db.SavedViews.CountAsync(one => one.OwnerId == owner, stop) >= MostPerOwner) return TooMany;
        var now = time.GetUtcNow();
        db.SavedViews.Add(new SavedView
        {
            Id = Guid.CreateVersion7(now), OwnerId = owner, AgencyId = actor.AgencyId, IsShared = operation.Share, Name = name, Address = operation.Ask.First.Href, SavedAt = now,
        });
        return Done.It;
    }, stop);
}
