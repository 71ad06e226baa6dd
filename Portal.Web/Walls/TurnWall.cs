using FluentValidation;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.App;

namespace Portal.Web.Walls;

public enum WallAct { Pause, TurnOn, Next, Pin, Calm }

/// <summary>The remote control: what happens on the wall now.</summary>
/// <param name="Scene">For <see cref="WallAct.Pin"/>, from 0.</param>
public sealed record TurnWall(int WallId, WallAct Act, int Scene = 0) : IOperation<Done>
{
    public static Permission Needs => Permission.ControlWalls;
}

/// <summary>Words over every screen of the wall.</summary>
public sealed record RaiseAlert(int WallId, string Words, string Detail, int Minutes) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ControlWalls;

    public string Record => $"Menayangkan pesan di dinding: {Words.Trim()}";
}

internal sealed class RaiseAlertShape : AbstractValidator<RaiseAlert>
{
    public RaiseAlertShape()
    {
        RuleFor(one => one.Words).NotEmpty().WithMessage("Tulis peringatannya.").MaximumLength(WallAlert.MostWords).WithMessage("Paling panjang 80 huruf, supaya terbaca dari jauh.");
        RuleFor(one => one.Detail).MaximumLength(WallAlert.MostDetail).WithMessage("Paling panjang 160 huruf.");
        RuleFor(one => one.Minutes).InclusiveBetween(1, WallAlert.MostMinutes).WithMessage("Isi 1 sampai 720 menit.");
    }
}

internal sealed class TurnWallHandler(WallDesk desk) : IHandle<TurnWall, Done>, IHandle<RaiseAlert, Done>
{
    public Task<Outcome<Done>> Handle(TurnWall operation, Actor actor, CancellationToken stop) => desk.Change(operation.WallId, (wall, now) => operation.Act switch
    {
        WallAct.Pause => wall.Pause(now),
        WallAct.TurnOn => wall.TurnOn(now),
        WallAct.Next => wall.Next(now),
        WallAct.Pin => wall.Pin(operation.Scene),
        WallAct.Calm => wall.Calm(),
    }, stop);

    public Task<Outcome<Done>> Handle(RaiseAlert operation, Actor actor, CancellationToken stop) => desk.Change(operation.WallId,
        (wall, now) => wall.Raise(new WallAlert(operation.Words.Trim(), operation.Detail.Trim(), now, now.AddMinutes(operation.Minutes))), stop);
}
