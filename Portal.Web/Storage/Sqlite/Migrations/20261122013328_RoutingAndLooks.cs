using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Sqlite.Migrations
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
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Functions",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "RouteVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    TrainedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Examples = table.Column<int>(type: "INTEGER", nullable: false),
                    Top1 = table.Column<double>(type: "REAL", nullable: false),
                    Top3 = table.Column<double>(type: "REAL", nullable: false),
                    MacroF1 = table.Column<double>(type: "REAL", nullable: false),
                    IsInUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    ModelSealed = table.Column<byte[]>(type: "BLOB", nullable: true)
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
