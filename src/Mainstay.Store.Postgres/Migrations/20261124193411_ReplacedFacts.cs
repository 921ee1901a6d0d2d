using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mainstay.Store.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ReplacedFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_facts_replaced",
                table: "facts",
                column: "replaced_at",
                filter: "replaced_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_facts_replaced",
                table: "facts");
        }
    }
}
