using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Web.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Ways : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "ByLetter",
                table: "Tickets",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ReviewDueAt",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SplitFromId",
                table: "Tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ActingAs",
                table: "Appointments",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<int>(
                name: "OnBehalfOfId",
                table: "Answers",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Contributions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    AgencyId = table.Column<int>(type: "integer", nullable: false),
                    InstructionId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    PartId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandedInAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    HandedInBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contributions_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Contributions_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dispositions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    AgencyId = table.Column<int>(type: "integer", nullable: false),
                    Way = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: true),
                    FromUnitId = table.Column<int>(type: "integer", nullable: true),
                    ToId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToUnitId = table.Column<int>(type: "integer", nullable: true),
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dispositions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dispositions_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutsideLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    AgencyId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LinkEndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LinkRevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LinkRound = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutsideLetters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutsideLetters_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OutsideLetters_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Roads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Aliases = table.Column<string>(type: "text", nullable: false),
                    Tier = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    OwnerCode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Kecamatan = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutsideReplies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LetterId = table.Column<Guid>(type: "uuid", nullable: false),
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    SenderSealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    JudgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    JudgedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    NoteId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutsideReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutsideReplies_OutsideLetters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "OutsideLetters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_SplitFromId",
                table: "Tickets",
                column: "SplitFromId",
                filter: "\"SplitFromId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_AgencyId_TicketId",
                table: "Contributions",
                columns: new[] { "AgencyId", "TicketId" });

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_TicketId",
                table: "Contributions",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_Dispositions_TicketId",
                table: "Dispositions",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideLetters_AgencyId",
                table: "OutsideLetters",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideLetters_TicketId",
                table: "OutsideLetters",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideReplies_LetterId",
                table: "OutsideReplies",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_OutsideReplies_TicketId",
                table: "OutsideReplies",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_Roads_Code",
                table: "Roads",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Roads_Name",
                table: "Roads",
                column: "Name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Contributions");

            migrationBuilder.DropTable(
                name: "Dispositions");

            migrationBuilder.DropTable(
                name: "OutsideReplies");

            migrationBuilder.DropTable(
                name: "Roads");

            migrationBuilder.DropTable(
                name: "OutsideLetters");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_SplitFromId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ByLetter",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ReviewDueAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "SplitFromId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ActingAs",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "OnBehalfOfId",
                table: "Answers");
        }
    }
}
