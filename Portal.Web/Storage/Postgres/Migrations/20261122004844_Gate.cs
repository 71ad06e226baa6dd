using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Gate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AwaitsSecondKey",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsConduct",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "LiftAskedBy",
                table: "Tickets",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LiftReason",
                table: "Tickets",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LiftWanted",
                table: "Tickets",
                type: "integer",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ProposedBy",
                table: "Tickets",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SupportCount",
                table: "Tickets",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "ExtraSealed",
                table: "Reports",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "NeighbourhoodSealed",
                table: "Reports",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedPhotos",
                table: "Publications",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsStaffConduct",
                table: "Categories",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Questions",
                table: "Categories",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Stopper",
                table: "Categories",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FieldReleasedAt",
                table: "Attachments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Supports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    SupporterHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SupportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Supports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Supports_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AwaitsSecondKey_DueAt_Id",
                table: "Tickets",
                columns: new[] { "AwaitsSecondKey", "DueAt", "Id" },
                filter: "\"AwaitsSecondKey\"");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_SupportCount_Id",
                table: "Tickets",
                columns: new[] { "SupportCount", "Id" },
                filter: "\"SupportCount\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Supports_TicketId_SupporterHash",
                table: "Supports",
                columns: new[] { "TicketId", "SupporterHash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Supports");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AwaitsSecondKey_DueAt_Id",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_SupportCount_Id",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "AwaitsSecondKey",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsConduct",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LiftAskedBy",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LiftReason",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LiftWanted",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "SupportCount",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ExtraSealed",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "NeighbourhoodSealed",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "ProposedPhotos",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "IsStaffConduct",
                table: "Categories");

            migrationBuilder.DropColumn(
                name: "Questions",
                table: "Categories");

            migrationBuilder.DropColumn(
                name: "Stopper",
                table: "Categories");

            migrationBuilder.DropColumn(
                name: "FieldReleasedAt",
                table: "Attachments");
        }
    }
}
