using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Storage.Postgres;

public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options) : PortalDb(options)
{
    protected override string OwedFilter => "\"DueAt\" < TIMESTAMPTZ '9999-01-01T00:00:00Z'";
}
