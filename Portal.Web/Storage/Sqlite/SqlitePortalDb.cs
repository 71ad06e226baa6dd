using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Storage.Sqlite;

public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options)
{
    protected override string OwedFilter { get; } = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\"DueAt\" < {Domain.Tickets.Ticket.NothingDue.UtcTicks}");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite cannot order or compare DateTimeOffset: UTC ticks can.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(
        at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
