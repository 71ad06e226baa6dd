using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Storage.Postgres;

public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options, StorageTools tools) : PortalDb(options, tools);
