using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddWalls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Figures_Period_On_AgencyId_KecamatanCode_CategoryId_Kind_State_Closing_Late",
                table: "Figures");

            migrationBuilder.AddColumn<bool>(
                name: "Confidential",
                table: "FigureTickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Confidential",
                table: "Figures",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Walls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Columns = table.Column<int>(type: "INTEGER", nullable: false),
                    TurnSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    Networks = table.Column<string>(type: "TEXT", nullable: false),
                    Scenes = table.Column<string>(type: "TEXT", nullable: false),
                    TurnsFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    Held = table.Column<int>(type: "INTEGER", nullable: true),
                    IsPinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Alert = table.Column<string>(type: "TEXT", nullable: true),
                    Layout = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Walls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ScreenDevices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WallId = table.Column<int>(type: "INTEGER", nullable: false),
                    Screen = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PairedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PairedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreenDevices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScreenDevices_Walls_WallId",
                        column: x => x.WallId,
                        principalTable: "Walls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScreenPairings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UntilAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WallId = table.Column<int>(type: "INTEGER", nullable: true),
                    Screen = table.Column<int>(type: "INTEGER", nullable: true),
                    PairedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScreenPairings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScreenPairings_Walls_WallId",
                        column: x => x.WallId,
                        principalTable: "Walls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ClosedAt",
                table: "Tickets",
                column: "ClosedAt",
                filter: "\"ClosedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_Period_On_AgencyId_KecamatanCode_CategoryId_Kind_State_Closing_Late_Confidential",
                table: "Figures",
                columns: new[] { "Period", "On", "AgencyId", "KecamatanCode", "CategoryId", "Kind", "State", "Closing", "Late", "Confidential" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreenDevices_TokenHash",
                table: "ScreenDevices",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreenDevices_WallId",
                table: "ScreenDevices",
                column: "WallId");

            migrationBuilder.CreateIndex(
                name: "IX_ScreenPairings_CodeHash",
                table: "ScreenPairings",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_ScreenPairings_SecretHash",
                table: "ScreenPairings",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScreenPairings_WallId",
                table: "ScreenPairings",
                column: "WallId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ScreenDevices");

            migrationBuilder.DropTable(
                name: "ScreenPairings");

            migrationBuilder.DropTable(
                name: "Walls");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ClosedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Figures_Period_On_AgencyId_KecamatanCode_CategoryId_Kind_State_Closing_Late_Confidential",
                table: "Figures");

            migrationBuilder.DropColumn(
                name: "Confidential",
                table: "FigureTickets");

            migrationBuilder.DropColumn(
                name: "Confidential",
                table: "Figures");

            migrationBuilder.CreateIndex(
                name: "IX_Figures_Period_On_AgencyId_KecamatanCode_CategoryId_Kind_State_Closing_Late",
                table: "Figures",
                columns: new[] { "Period", "On", "AgencyId", "KecamatanCode", "CategoryId", "Kind", "State", "Closing", "Late" },
                unique: true);
        }
    }
}
