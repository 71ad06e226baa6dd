using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>Hangs a new wall (no id) or changes one: name, size, time of a scene, light, scope, networks.</summary>
public sealed record SaveWall(int? Id, WallFrame Frame) : IOperation<int>, IRecorded
{
    public static Permission Needs => Permission.ControlWalls;

    public string Record => $"{(Id is null ? "Membuat" : "Mengubah")} dinding {Frame.Name.Trim()}.";
}

/// <summary>Takes a wall down, with its screens.</summary>
public sealed record DropWall(int Id) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ControlWalls;

    public string Record => "Menghapus dinding";
}

internal sealed class SaveWallShape : AbstractValidator<SaveWall>
{
    public SaveWallShape()
    {
        RuleFor(one => one.Frame.Name).NotEmpty().WithMessage("Beri nama dinding, misalnya nama ruangannya.").MaximumLength(60).WithMessage("Nama paling panjang 60 huruf.").OverridePropertyName("name");
        RuleFor(one => one.Frame.Networks).Must(all => all.Count <= 20).WithMessage("Paling banyak 20 jaringan.").OverridePropertyName("networks");
    }
}

internal sealed class SaveWallHandler(WallDesk desk) : IHandle<SaveWall, int>, IHandle<DropWall, Done>
{
    public async Task<Outcome<int>> Handle(SaveWall operation, Actor actor, CancellationToken stop)
    {
        var saved = await desk.Write<Wall>(async (db, now) =>
        {
            var frame = operation.Frame with { Name = operation.Frame.Name.Trim() };
            if (frame.Networks.Any(network => TrustedProxies.Read(network) is null)) return WallRefusals.BadNetwork;
            if (!await IsKnown(db, frame.Scope, stop)) return WallRefusals.UnknownScope;
            if (operation.Id is not { } id)
            {
                var hung = Wall.Hang(frame, now);
                if (hung.Succeeded) db.Walls.Add(hung.Value);
                return hung;
            }
            if (await db.Walls.SingleOrDefaultAsync(one => one.Id == id, stop) is not { } wall) return Refusal.NotFound;
            var set = wall.Set(frame, now);
            return set.Succeeded ? wall : set.Refusal;
        }, stop);
        return saved.Succeeded ? saved.Value.Id : Outcome<int>.Refuse(saved.Refusals);
    }

    public Task<Outcome<Done>> Handle(DropWall operation, Actor actor, CancellationToken stop) => desk.Write<Done>(async (db, _) =>
    {
        if (await db.Walls.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } wall) return Refusal.NotFound;
        db.Walls.Remove(wall);
        AdminLine.Say($"{wall.Name}.");
        return Done.It;
    }, stop);

    private static async Task<bool> IsKnown(PortalDb db, WallScope scope, CancellationToken stop) =>
        await db.Agencies.CountAsync(one => scope.Agencies.Contains(one.Code), stop) == scope.Agencies.Count
        && await db.Regions.CountAsync(one => scope.Kecamatan.Contains(one.Code), stop) == scope.Kecamatan.Count;
}
