using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QueueAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_AwaitsSecondKey_DueAt_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_DueAt_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_ReceivedAt_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AssigneeId_DueAt_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_DueAt_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_FormerNumber",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_NextTimerAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ReceivedAt_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_State_DueAt_Id",
                table: "Tickets");

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_AspNetUsers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_DueAt",
                table: "Tickets",
                columns: new[] { "AgencyId", "DueAt", "Id", "State", "CategoryId", "KecamatanCode", "AssigneeId", "Visibility", "IsConduct", "Channel" },
                filter: "\"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_ReceivedAt",
                table: "Tickets",
                columns: new[] { "AgencyId", "ReceivedAt", "Id", "State", "CategoryId", "KecamatanCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AssigneeId_DueAt",
                table: "Tickets",
                columns: new[] { "AssigneeId", "DueAt", "Id", "State", "CategoryId", "KecamatanCode" },
                filter: "\"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AssigneeId_ReceivedAt",
                table: "Tickets",
                columns: new[] { "AssigneeId", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CategoryId_DueAt",
                table: "Tickets",
                columns: new[] { "CategoryId", "DueAt", "Id", "State", "KecamatanCode", "AgencyId", "Visibility", "IsConduct" },
                filter: "\"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CategoryId_ReceivedAt",
                table: "Tickets",
                columns: new[] { "CategoryId", "ReceivedAt", "Id", "State", "KecamatanCode", "AgencyId", "Visibility", "IsConduct" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_DueAt",
                table: "Tickets",
                columns: new[] { "DueAt", "Id", "State", "CategoryId", "KecamatanCode", "AgencyId", "AssigneeId", "Visibility", "IsConduct", "Channel" },
                filter: "\"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_FormerNumber",
                table: "Tickets",
                column: "FormerNumber",
                filter: "\"FormerNumber\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Approval",
                table: "Tickets",
                columns: new[] { "DueAt", "Id", "HasDraftWaiting" },
                filter: "\"HasDraftWaiting\"");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_KecamatanCode_DueAt",
                table: "Tickets",
                columns: new[] { "KecamatanCode", "DueAt", "Id", "State", "CategoryId", "AgencyId", "Visibility", "IsConduct" },
                filter: "\"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_KecamatanCode_ReceivedAt",
                table: "Tickets",
                columns: new[] { "KecamatanCode", "ReceivedAt", "Id", "State", "CategoryId", "AgencyId", "Visibility", "IsConduct" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_NextTimerAt",
                table: "Tickets",
                column: "NextTimerAt",
                filter: "\"NextTimerAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ReceivedAt",
                table: "Tickets",
                columns: new[] { "ReceivedAt", "Id", "State", "CategoryId", "KecamatanCode", "AgencyId", "Visibility", "IsConduct" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Returned",
                table: "Tickets",
                columns: new[] { "DueAt", "Id", "Returns" },
                filter: "\"Returns\" > 0 AND \"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_SecondKey",
                table: "Tickets",
                columns: new[] { "ReceivedAt", "Id", "AwaitsSecondKey" },
                filter: "\"AwaitsSecondKey\"");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_DueAt",
                table: "Tickets",
                columns: new[] { "State", "DueAt", "Id", "CategoryId", "KecamatanCode", "AgencyId", "Visibility", "IsConduct" },
                filter: "\"DueAt\" < 3155063616000000000");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_AgencyId",
                table: "SavedViews",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId",
                table: "SavedViews",
                column: "OwnerId");

            // Terms only, no text: the index cannot say what it indexed. A row is replaced by deleting and inserting it.
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE "SearchIndex" USING fts5("Terms", content='', contentless_delete=1, detail='none', tokenize='ascii')""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "SearchIndex" """);

            migrationBuilder.DropIndex(
                name: "IX_Tickets_SecondKey",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AwaitsSecondKey_DueAt_Id",
                table: "Tickets",
                columns: new[] { "AwaitsSecondKey", "DueAt", "Id" },
                filter: "\"AwaitsSecondKey\"");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_DueAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AgencyId_ReceivedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AssigneeId_DueAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AssigneeId_ReceivedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_CategoryId_DueAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_CategoryId_ReceivedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_DueAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_FormerNumber",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Approval",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_KecamatanCode_DueAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_KecamatanCode_ReceivedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_NextTimerAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ReceivedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Returned",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_State_DueAt",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_DueAt_Id",
                table: "Tickets",
                columns: new[] { "AgencyId", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AgencyId_ReceivedAt_Id",
                table: "Tickets",
                columns: new[] { "AgencyId", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AssigneeId_DueAt_Id",
                table: "Tickets",
                columns: new[] { "AssigneeId", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_DueAt_Id",
                table: "Tickets",
                columns: new[] { "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_FormerNumber",
                table: "Tickets",
                column: "FormerNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_NextTimerAt",
                table: "Tickets",
                column: "NextTimerAt");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ReceivedAt_Id",
                table: "Tickets",
                columns: new[] { "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_DueAt_Id",
                table: "Tickets",
                columns: new[] { "State", "DueAt", "Id" });
        }
    }
}
