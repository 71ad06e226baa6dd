using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Templates;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <summary>Whether the set-up page exists: only while nobody has an account.</summary>
public sealed record IsSetUpOpen : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class IsSetUpOpenHandler(Store store) : IHandle<IsSetUpOpen, Done>
{
    public async Task<Outcome<Done>> Handle(IsSetUpOpen operation, Actor actor, CancellationToken stop) =>
        await store.Read(db => db.Users.AnyAsync(one => !one.IsCitizen, stop), stop) ? Refusal.NotFound : Done.It;
}

/// <summary>Makes the very first account. Gives its id.</summary>
public sealed record SetUpFirstAdmin(string Code, string Username, string Name, string Password, bool AlsoInstanceAdmin) : IOperation<Guid>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SetUpFirstAdminShape : AbstractValidator<SetUpFirstAdmin>
{
    public SetUpFirstAdminShape()
    {
        RuleFor(one => one.Username).Must(OfficerEntry.IsUsername).WithMessage(OfficerEntry.UsernameRule);
        RuleFor(one => one.Name).NotEmpty().WithMessage("Isi nama Anda.").MaximumLength(120).WithMessage("Nama paling panjang 120 huruf.");
    }
}

internal sealed class SetUpFirstAdminHandler(Store store, FirstAdminCode code, IPasswordHasher<Account> hasher, ILookupNormalizer names, PortalSettings settings, TimeProvider time)
    : IHandle<SetUpFirstAdmin, Guid>
{
    private const string Latch = "first-admin";

    public async Task<Outcome<Guid>> Handle(SetUpFirstAdmin operation, Actor actor, CancellationToken stop)
    {
        if (await store.Read(db => db.Users.AnyAsync(one => !one.IsCitizen, stop), stop)) return Refusal.NotFound;
        if (!code.Matches(operation.Code)) return AccountRefusals.WrongSetUpCode;
        if (PasswordRules.Fault(operation.Password, operation.Username) is { } fault) return fault;
        return await store.Write(db => Make(db, operation, stop), stop);
    }

    private async Task<Outcome<Guid>> Make(PortalDb db, SetUpFirstAdmin operation, CancellationToken stop)
    {
        // The counter's row is locked until the commit: of two at once the second sees the first one's account.
        await db.CountUp(Latch, 1, stop);
        if (await db.Users.AnyAsync(one => !one.IsCitizen, stop)) return Refusal.NotFound;
        var account = NewAccount.Make(operation.Username.Trim(), operation.Name.Trim(), null, names, time.GetUtcNow());
        account.PasswordHash = hasher.HashPassword(account, operation.Password);
        db.Users.Add(account);
        Role[] roles = operation.AlsoInstanceAdmin ? [Role.SystemAdmin, Role.InstanceAdmin] : [Role.SystemAdmin];
        db.Appointments.AddRange(roles.Select(role => new Appointment { AccountId = account.Id, Role = role, StartsOn = time.GetUtcNow().DayIn(settings.Zone) }));
        await db.FillTools(stop);
        return account.Id;
    }
}
