using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClockAndProof : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EscalatedTo",
                table: "Tickets",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<long>(
                name: "LongLateAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WarnAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MetresAway",
                table: "Attachments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Shows",
                table: "Attachments",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TakenAt",
                table: "Attachments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HandoverProofs",
                table: "Answers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClockVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Policy = table.Column<string>(type: "TEXT", nullable: false),
                    Exceptions = table.Column<string>(type: "TEXT", nullable: false),
                    Week = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SetBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EscalationContacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Post = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: true),
                    MailSealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EscalationContacts_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Onces",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Onces", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ProofReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TicketId = table.Column<long>(type: "INTEGER", nullable: false),
                    AnswerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsFlagged = table.Column<bool>(type: "INTEGER", nullable: false),
                    DrawnAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    ReviewedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReviewedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProofReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProofReviews_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Scores = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_PromisedOn",
                table: "Tickets",
                column: "PromisedOn",
                filter: "\"PromisedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Events_IdentityOpened",
                table: "Events",
                column: "At",
                filter: "\"Type\" = 'IdentityOpened'");

            migrationBuilder.CreateIndex(
                name: "IX_ClockVersions_FromOn",
                table: "ClockVersions",
                column: "FromOn");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationContacts_AgencyId",
                table: "EscalationContacts",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationContacts_Post_AgencyId",
                table: "EscalationContacts",
                columns: new[] { "Post", "AgencyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Onces_At",
                table: "Onces",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ProofReviews_AnswerId",
                table: "ProofReviews",
                column: "AnswerId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProofReviews_TicketId",
                table: "ProofReviews",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_ProofReviews_Verdict_DrawnAt",
                table: "ProofReviews",
                columns: new[] { "Verdict", "DrawnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_AgencyId_AnsweredOn",
                table: "SurveyAnswers",
                columns: new[] { "AgencyId", "AnsweredOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClockVersions");

            migrationBuilder.DropTable(
                name: "EscalationContacts");

            migrationBuilder.DropTable(
                name: "Onces");

            migrationBuilder.DropTable(
                name: "ProofReviews");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_PromisedOn",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Events_IdentityOpened",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "EscalatedTo",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LongLateAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "WarnAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "MetresAway",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Shows",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "TakenAt",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "HandoverProofs",
                table: "Answers");
        }
    }
}
