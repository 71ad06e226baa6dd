using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddBoardIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_Promised",
                table: "Tickets",
                columns: new[] { "AgencyId", "State", "PromisedOn", "Visibility" },
                filter: "\"PromisedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_Support",
                table: "Tickets",
                columns: new[] { "AgencyId", "SupportCount", "Id", "Visibility" },
                filter: "\"SupportCount\" > 0 AND \"DueAt\" < TIMESTAMPTZ '9999-01-01T00:00:00Z'");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Ruling",
                table: "Tickets",
                columns: new[] { "State", "DueAt", "Id", "AwaitsRuling", "AgencyId", "Visibility", "IsConduct" },
                filter: "\"AwaitsRuling\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_Promised",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_Support",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Ruling",
                table: "Tickets");
        }
    }
}
