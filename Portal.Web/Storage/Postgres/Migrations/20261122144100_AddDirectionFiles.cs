using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddDirectionFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Returned",
                table: "Tickets");

            migrationBuilder.AddColumn<long>(
                name: "DirectionStepId",
                table: "Attachments",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_Approval",
                table: "Tickets",
                columns: new[] { "AgencyId", "DueAt", "Id", "HasDraftWaiting" },
                filter: "\"HasDraftWaiting\"");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_Returned",
                table: "Tickets",
                columns: new[] { "AgencyId", "DueAt", "Id", "Returns" },
                filter: "\"Returns\" > 0 AND \"DueAt\" < TIMESTAMPTZ '9999-01-01T00:00:00Z'");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_DirectionStepId",
                table: "Attachments",
                column: "DirectionStepId");

            migrationBuilder.AddForeignKey(
                name: "FK_Attachments_DirectionStep_DirectionStepId",
                table: "Attachments",
                column: "DirectionStepId",
                principalTable: "DirectionStep",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Attachments_DirectionStep_DirectionStepId",
                table: "Attachments");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_Approval",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_Returned",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Attachments_DirectionStepId",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "DirectionStepId",
                table: "Attachments");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Returned",
                table: "Tickets",
                columns: new[] { "DueAt", "Id", "Returns" },
                filter: "\"Returns\" > 0 AND \"DueAt\" < TIMESTAMPTZ '9999-01-01T00:00:00Z'");
        }
    }
}
