using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workflows.Persistence.Sqlite.Migrations
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
                    user_task_key = table.Column<long>(type: "INTEGER", nullable: false),
                    register = table.Column<string>(type: "TEXT", nullable: false),
                    process_instance_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_definition_key = table.Column<long>(type: "INTEGER", nullable: false),
                    process_id = table.Column<string>(type: "TEXT", nullable: false),
                    process_name = table.Column<string>(type: "TEXT", nullable: true),
                    business_key = table.Column<string>(type: "TEXT", nullable: false),
                    element_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    data = table.Column<string>(type: "TEXT", nullable: false)
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
