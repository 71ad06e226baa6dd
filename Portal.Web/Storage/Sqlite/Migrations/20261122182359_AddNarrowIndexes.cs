using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddNarrowIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CategoryId_Promised",
                table: "Tickets",
                columns: new[] { "CategoryId", "State", "PromisedOn", "KecamatanCode", "Visibility" },
                filter: "\"PromisedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_KecamatanCode_Promised",
                table: "Tickets",
                columns: new[] { "KecamatanCode", "State", "PromisedOn", "CategoryId", "Visibility" },
                filter: "\"PromisedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CategoryId_Support",
                table: "Tickets",
                columns: new[] { "CategoryId", "SupportCount", "Id", "KecamatanCode", "Visibility" },
                filter: "\"SupportCount\" > 0 AND \"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_KecamatanCode_Support",
                table: "Tickets",
                columns: new[] { "KecamatanCode", "SupportCount", "Id", "CategoryId", "Visibility" },
                filter: "\"SupportCount\" > 0 AND \"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_Period_CategoryId_On",
                table: "Figures",
                columns: new[] { "Period", "CategoryId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Figures_Period_KecamatanCode_On",
                table: "Figures",
                columns: new[] { "Period", "KecamatanCode", "On" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_CategoryId_Promised",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_KecamatanCode_Promised",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_CategoryId_Support",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_KecamatanCode_Support",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Figures_Period_CategoryId_On",
                table: "Figures");

            migrationBuilder.DropIndex(
                name: "IX_Figures_Period_KecamatanCode_On",
                table: "Figures");
        }
    }
}
