using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Web.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_SentAt_DeadAt_NextTryAt",
                table: "Outbox");

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "Outbox",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Email");

            migrationBuilder.AddColumn<Guid>(
                name: "SubscriptionId",
                table: "Outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TicketId = table.Column<long>(type: "bigint", nullable: false),
                    Channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AddressSealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    AddressHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IsSupporter = table.Column<bool>(type: "boolean", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Asks = table.Column<int>(type: "integer", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    CodeTries = table.Column<int>(type: "integer", nullable: false),
                    VerifiedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FromPosition = table.Column<long>(type: "bigint", nullable: false),
                    QuietFrom = table.Column<int>(type: "integer", nullable: true),
                    QuietUntil = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subscriptions_Tickets_TicketId",
                        column: x => x.TicketId,
                        principalTable: "Tickets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubscriptionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_Subscriptions_SubscriptionId",
                        column: x => x.SubscriptionId,
                        principalTable: "Subscriptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Channel_SentAt_DeadAt_NextTryAt",
                table: "Outbox",
                columns: new[] { "Channel", "SentAt", "DeadAt", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SubscriptionId",
                table: "Outbox",
                column: "SubscriptionId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_MessageId_DueAt",
                table: "Notices",
                columns: new[] { "MessageId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_SubscriptionId_Position",
                table: "Notices",
                columns: new[] { "SubscriptionId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_AddressHash_AskedAt",
                table: "Subscriptions",
                columns: new[] { "AddressHash", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_TicketId_Channel_AddressHash",
                table: "Subscriptions",
                columns: new[] { "TicketId", "Channel", "AddressHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_TokenHash",
                table: "Subscriptions",
                column: "TokenHash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Channel_SentAt_DeadAt_NextTryAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SubscriptionId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SubscriptionId",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt_DeadAt_NextTryAt",
                table: "Outbox",
                columns: new[] { "SentAt", "DeadAt", "NextTryAt" });
        }
    }
}
