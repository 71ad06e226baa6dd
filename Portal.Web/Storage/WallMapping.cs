using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Walls;

namespace Portal.Web.Storage;

internal sealed class WallMapping : IEntityTypeConfiguration<Wall>
{
    public void Configure(EntityTypeBuilder<Wall> wall)
    {
        wall.Property(w => w.Name).HasMaxLength(60);
        wall.Property(w => w.Scope).HasConversion(new Json<WallScope>(WallScope.Whole), Json<WallScope>.Comparer);
        wall.Property(w => w.Networks).HasConversion(new Json<IReadOnlyList<string>>([]), Json<IReadOnlyList<string>>.Comparer);
        wall.Property(w => w.Scenes).HasConversion(new Json<IReadOnlyList<Scene>>([]), Json<IReadOnlyList<Scene>>.Comparer);
        wall.Property(w => w.CrisisHold).HasConversion(new Json<CrisisHold?>(null), Json<CrisisHold?>.Comparer);
        wall.Property(w => w.Alert).HasConversion(new Json<WallAlert?>(null), Json<WallAlert?>.Comparer);
        wall.Property(w => w.Version).IsConcurrencyToken();
        wall.Ignore(w => w.Grid);
        wall.Ignore(w => w.Turning);
    }
}

internal sealed class ScreenDeviceMapping : IEntityTypeConfiguration<ScreenDevice>
{
    public void Configure(EntityTypeBuilder<ScreenDevice> device)
    {
        device.HasOne<Wall>().WithMany().HasForeignKey(d => d.WallId).OnDelete(DeleteBehavior.Cascade);
        device.Property(d => d.TokenHash).HasMaxLength(64);
        device.HasIndex(d => d.TokenHash).IsUnique();
    }
}

internal sealed class ScreenPairingMapping : IEntityTypeConfiguration<ScreenPairing>
{
    public void Configure(EntityTypeBuilder<ScreenPairing> pairing)
    {
        pairing.Property(p => p.Id).ValueGeneratedNever();
        pairing.Property(p => p.CodeHash).HasMaxLength(64);
        pairing.Property(p => p.SecretHash).HasMaxLength(64);
        pairing.HasIndex(p => p.CodeHash);
        pairing.HasIndex(p => p.SecretHash).IsUnique();
        pairing.HasOne<Wall>().WithMany().HasForeignKey(p => p.WallId).OnDelete(DeleteBehavior.Cascade);
    }
}
