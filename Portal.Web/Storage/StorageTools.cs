using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Portal.Web.Storage;

/// <summary>What every context needs to save; travels in its options, since a pool makes contexts from nothing else.</summary>
public sealed class StorageTools(WriteLane lane, EventLog log) : IDbContextOptionsExtension
{
    public WriteLane Lane { get; } = lane;

    public EventLog Log { get; } = log;

    public DbContextOptionsExtensionInfo Info => field ??= new Face(this);

    /// <summary>A context without tools reads and migrates, and cannot save.</summary>
    public static StorageTools In(DbContextOptions options) => options.FindExtension<StorageTools>() ?? None;

    private static StorageTools None { get; } = new(null!, null!);

    public DbContextOptionsBuilder<T> Into<T>(DbContextOptionsBuilder<T> builder) where T : DbContext
    {
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(this);
        return builder;
    }

    public void ApplyServices(IServiceCollection services) { }

    public void Validate(IDbContextOptions options) { }

    private sealed class Face(IDbContextOptionsExtension tools) : DbContextOptionsExtensionInfo(tools)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Face;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) { }
    }
}
