using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mainstay.Store.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Allocating : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "handover_plans",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    worker = table.Column<string>(type: "TEXT", nullable: false),
                    team = table.Column<string>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    among = table.Column<string>(type: "TEXT", nullable: false),
                    marks = table.Column<string>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_reviews",
                columns: table => new
                {
                    case_ref = table.Column<string>(type: "TEXT", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiting_reviews", x => new { x.case_ref, x.reviewed_on });
                });

            migrationBuilder.CreateTable(
                name: "allocation_decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    case_ref = table.Column<string>(type: "TEXT", nullable: false),
                    held_case = table.Column<string>(type: "TEXT", nullable: true),
                    worker = table.Column<string>(type: "TEXT", nullable: false),
                    team = table.Column<string>(type: "TEXT", nullable: true),
                    from_worker = table.Column<string>(type: "TEXT", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    warnings = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_for = table.Column<string>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    needs_acceptance = table.Column<bool>(type: "INTEGER", nullable: false),
                    accepted_by = table.Column<string>(type: "TEXT", nullable: true),
                    second_look_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    second_person = table.Column<string>(type: "TEXT", nullable: true),
                    second_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    second_confirms = table.Column<bool>(type: "INTEGER", nullable: true),
                    discussed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    view = table.Column<string>(type: "TEXT", nullable: true),
                    view_codes = table.Column<string>(type: "TEXT", nullable: true),
                    concern_to = table.Column<string>(type: "TEXT", nullable: true),
                    view_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    plan = table.Column<long>(type: "INTEGER", nullable: true),
                    joint_visit_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    joint_visit_done = table.Column<bool>(type: "INTEGER", nullable: false),
                    involvement = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allocation_decisions", x => x.id);
                    table.CheckConstraint("ck_allocation_decisions_second_person", "second_person IS NULL OR decided_by IS NULL OR second_person <> decided_by");
                    table.ForeignKey(
                        name: "fk_allocation_decisions_plan",
                        column: x => x.plan,
                        principalTable: "handover_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_allocation_decisions_plan",
                table: "allocation_decisions",
                column: "plan");

            migrationBuilder.CreateIndex(
                name: "ix_allocation_decisions_state",
                table: "allocation_decisions",
                columns: new[] { "state", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "ix_allocation_decisions_worker",
                table: "allocation_decisions",
                column: "worker");

            migrationBuilder.CreateIndex(
                name: "ux_allocation_decisions_held_case",
                table: "allocation_decisions",
                column: "held_case",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_allocation_decisions_involvement",
                table: "allocation_decisions",
                column: "involvement",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_handover_plans_worker",
                table: "handover_plans",
                column: "worker");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "allocation_decisions");

            migrationBuilder.DropTable(
                name: "waiting_reviews");

            migrationBuilder.DropTable(
                name: "handover_plans");
        }
    }
}
