using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Web.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RoutingAndLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Looks",
                table: "Attachments",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Functions",
                table: "Agencies",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "RouteVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    TrainedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Examples = table.Column<int>(type: "integer", nullable: false),
                    Top1 = table.Column<double>(type: "double precision", nullable: false),
                    Top3 = table.Column<double>(type: "double precision", nullable: false),
                    MacroF1 = table.Column<double>(type: "double precision", nullable: false),
                    IsInUse = table.Column<bool>(type: "boolean", nullable: false),
                    ModelSealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RouteVersions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Purpose_StoredAt",
                table: "Attachments",
                columns: new[] { "Purpose", "StoredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RouteVersions_Source_IsInUse",
                table: "RouteVersions",
                columns: new[] { "Source", "IsInUse" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RouteVersions");

            migrationBuilder.DropIndex(
                name: "IX_Attachments_Purpose_StoredAt",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Looks",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Functions",
                table: "Agencies");
        }
    }
}
