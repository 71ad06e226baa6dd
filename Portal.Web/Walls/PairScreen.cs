using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Walls;

/// <summary>Somebody in the room reads six digits from a screen and says where it hangs.</summary>
public sealed record PairScreen(int WallId, int Screen, string Code) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ControlWalls;

    public string Record => $"Memasangkan layar {Screen.Grouped()} pada dinding";
}

internal sealed class PairScreenShape : AbstractValidator<PairScreen>
{
    public PairScreenShape() => RuleFor(one => one.Code).Matches(@"^\s*\d{3}\s?\d{3}\s*\z").WithMessage("Ketik enam angka yang terlihat di layar.");
}

internal sealed class PairScreenHandler(WallDesk desk, Vault vault, TryLimit limit) : IHandle<PairScreen, Done>
{
    private const int WrongCodes = 5;
    private const string What = "kode-layar";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public async Task<Outcome<Done>> Handle(PairScreen operation, Actor actor, CancellationToken stop)
    {
        var who = actor.AccountId?.ToString() ?? "";
        if (!limit.Takes(What, who, WrongCodes - 1, Window, count: 0)) return WallRefusals.TooManyTries;
        var hash = PairingHashes.Code(vault, string.Concat(operation.Code.Where(char.IsAsciiDigit)));
        var paired = await desk.Write<Done>(async (db, now) =>
        {
            if (await db.Walls.SingleOrDefaultAsync(one => one.Id == operation.WallId, stop) is not { } wall) return Refusal.NotFound;
            AdminLine.Say($"{wall.Name}.");
            var pairing = await db.ScreenPairings.SingleOrDefaultAsync(one => one.CodeHash == hash && one.WallId == null, stop);
            return pairing is null ? WallRefusals.WrongCode : pairing.Hang(wall, operation.Screen, actor.AccountId ?? Guid.Empty, now);
        }, stop);
        if (!paired.Succeeded && paired.Refusal == WallRefusals.WrongCode) limit.Takes(What, who, WrongCodes, Window);
        return paired;
    }
}
