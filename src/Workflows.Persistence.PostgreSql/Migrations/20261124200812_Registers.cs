using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workflows.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "register_entries",
                columns: table => new
                {
                    user_task_key = table.Column<long>(type: "bigint", nullable: false),
                    register = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_instance_key = table.Column<long>(type: "bigint", nullable: false),
                    process_definition_key = table.Column<long>(type: "bigint", nullable: false),
                    process_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    process_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    business_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    element_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    person = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    data = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_entries", x => x.user_task_key);
                });

            migrationBuilder.CreateIndex(
                name: "ix_register_entries_process_instance_key",
                table: "register_entries",
                column: "process_instance_key");

            migrationBuilder.CreateIndex(
                name: "ix_register_entries_register_entered_at",
                table: "register_entries",
                columns: new[] { "register", "entered_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_entries");
        }
    }
}
