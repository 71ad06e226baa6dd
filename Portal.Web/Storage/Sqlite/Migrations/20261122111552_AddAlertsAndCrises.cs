using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAlertsAndCrises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CalmedAlertId",
                table: "Walls",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CrisisHold",
                table: "Walls",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CrisisId",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AlertRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    SetBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SetAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Alerts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleId = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ScopeName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TakesWall = table.Column<bool>(type: "INTEGER", nullable: false),
                    Orders = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyId = table.Column<int>(type: "INTEGER", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClearedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NextStepAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AlertWatches",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RingingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    CalmSince = table.Column<long>(type: "INTEGER", nullable: true),
                    IsRaised = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertWatches", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Crises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Terms = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FigureHours",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Flow = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Hour = table.Column<int>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureHours", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IncidentProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LeadId = table.Column<long>(type: "INTEGER", nullable: false),
                    KecamatanCode = table.Column<string>(type: "TEXT", maxLength: 13, nullable: true),
                    CategoryId = table.Column<int>(type: "INTEGER", nullable: true),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncidentProposals_Tickets_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AlertStep",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Letters = table.Column<int>(type: "INTEGER", nullable: false),
                    WordsSealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AlertId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AlertStep_Alerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "Alerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CrisisSteps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Decree = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CrisisId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrisisSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CrisisSteps_Crises_CrisisId",
                        column: x => x.CrisisId,
                        principalTable: "Crises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ProposalMembers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TicketId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProposalMembers_IncidentProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "IncidentProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProposalMembers_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Crisis",
                table: "Tickets",
                columns: new[] { "CrisisId", "DueAt", "Id", "State", "KecamatanCode" },
                filter: "\"CrisisId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_ClearedAt",
                table: "Alerts",
                column: "ClearedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_Key",
                table: "Alerts",
                column: "Key",
                unique: true,
                filter: "\"ClearedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_NextStepAt",
                table: "Alerts",
                column: "NextStepAt",
                filter: "\"NextStepAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_Number",
                table: "Alerts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AlertStep_AlertId",
                table: "AlertStep",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_Crises_Number",
                table: "Crises",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CrisisSteps_CrisisId",
                table: "CrisisSteps",
                column: "CrisisId");

            migrationBuilder.CreateIndex(
                name: "IX_FigureHours_Scope_Flow_Hour",
                table: "FigureHours",
                columns: new[] { "Scope", "Flow", "Hour" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncidentProposals_LeadId",
                table: "IncidentProposals",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentProposals_Waiting",
                table: "IncidentProposals",
                column: "FoundAt",
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalMembers_ProposalId",
                table: "ProposalMembers",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProposalMembers_TicketId",
                table: "ProposalMembers",
                column: "TicketId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AlertRules");

            migrationBuilder.DropTable(
                name: "AlertStep");

            migrationBuilder.DropTable(
                name: "AlertWatches");

            migrationBuilder.DropTable(
                name: "CrisisSteps");

            migrationBuilder.DropTable(
                name: "FigureHours");

            migrationBuilder.DropTable(
                name: "ProposalMembers");

            migrationBuilder.DropTable(
                name: "Alerts");

            migrationBuilder.DropTable(
                name: "Crises");

            migrationBuilder.DropTable(
                name: "IncidentProposals");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Crisis",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "CalmedAlertId",
                table: "Walls");

            migrationBuilder.DropColumn(
                name: "CrisisHold",
                table: "Walls");

            migrationBuilder.DropColumn(
                name: "CrisisId",
                table: "Tickets");
        }
    }
}
