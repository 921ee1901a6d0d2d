using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mainstay.Store.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Signing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "edition_readers",
                columns: table => new
                {
                    edition = table.Column<long>(type: "bigint", nullable: false),
                    reader = table.Column<string>(type: "text", nullable: false),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    notes_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_readers", x => new { x.edition, x.reader });
                    table.ForeignKey(
                        name: "fk_edition_readers_edition",
                        column: x => x.edition,
                        principalTable: "editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_schedules",
                columns: table => new
                {
                    report = table.Column<string>(type: "text", nullable: false),
                    weekday = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    preparer_name = table.Column<string>(type: "text", nullable: false),
                    preparer_user = table.Column<string>(type: "text", nullable: true),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    failed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_schedules", x => x.report);
                });

            migrationBuilder.CreateTable(
                name: "scheduled_drafts",
                columns: table => new
                {
                    report = table.Column<string>(type: "text", nullable: false),
                    as_at = table.Column<DateOnly>(type: "date", nullable: false),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scheduled_drafts", x => new { x.report, x.as_at });
                });

            migrationBuilder.CreateIndex(
                name: "ix_edition_readers_reader",
                table: "edition_readers",
                column: "reader");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "edition_readers");

            migrationBuilder.DropTable(
                name: "report_schedules");

            migrationBuilder.DropTable(
                name: "scheduled_drafts");
        }
    }
}
