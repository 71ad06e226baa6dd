using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Web.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class InquiriesInspectionsIntake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AwaitsObjection",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ConductVerdict",
                table: "Tickets",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "InspectionStage",
                table: "Tickets",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsExtended",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ObjectedAt",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PlanOutcome",
                table: "Answers",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PlanProgramme",
                table: "Answers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PlanYear",
                table: "Answers",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Inquiries",
                columns: table => new
                {
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    ExtensionTextId = table.Column<Guid>(type: "uuid", nullable: true),
                    Decision = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Ground = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    TestNumber = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    TestOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ObjectionGround = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ObjectionTextId = table.Column<Guid>(type: "uuid", nullable: true),
                    ObjectionVerdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    VerdictLetter = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    VerdictOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VerdictTextId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries", x => x.TicketId);
                    table.ForeignKey(
                        name: "FK_Inquiries_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InspectionSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    Stage = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    NumberSealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InspectionSteps_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IntakeNotes",
                columns: table => new
                {
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LetterNumberSealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    LetterOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TakenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    TakenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeNotes", x => x.TicketId);
                    table.ForeignKey(
                        name: "FK_IntakeNotes_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_InspectionSteps_TicketId",
                table: "InspectionSteps",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_IntakeNotes_ContentHash",
                table: "IntakeNotes",
                column: "ContentHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Inquiries");

            migrationBuilder.DropTable(
                name: "InspectionSteps");

            migrationBuilder.DropTable(
                name: "IntakeNotes");

            migrationBuilder.DropColumn(
                name: "AwaitsObjection",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ConductVerdict",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "InspectionStage",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsExtended",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ObjectedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "PlanOutcome",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "PlanProgramme",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "PlanYear",
                table: "Answers");
        }
    }
}
