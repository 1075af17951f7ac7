using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workflows.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DecisionInstances : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The rows lack what the new columns hold; rebuilding the read models fills them from the streams.
            migrationBuilder.Sql("DELETE FROM decision_instances");

            migrationBuilder.DropPrimaryKey(
                name: "PK_decision_instances",
                table: "decision_instances");

            migrationBuilder.RenameColumn(
                name: "decision_instance_key",
                table: "decision_instances",
                newName: "root_decision_definition_key");

            migrationBuilder.AlterColumn<long>(
                name: "root_instance_key",
                table: "decision_instances",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AlterColumn<long>(
                name: "process_instance_key",
                table: "decision_instances",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AlterColumn<string>(
                name: "process_id",
                table: "decision_instances",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<long>(
                name: "process_definition_key",
                table: "decision_instances",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AlterColumn<long>(
                name: "element_instance_key",
                table: "decision_instances",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<long>(
                name: "decision_evaluation_key",
                table: "decision_instances",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "evaluation_index",
                table: "decision_instances",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "decision_evaluation_instance_key",
                table: "decision_instances",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "decision_name",
                table: "decision_instances",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "decision_type",
                table: "decision_instances",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "failure_en",
                table: "decision_instances",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "failure_zh",
                table: "decision_instances",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "inputs",
                table: "decision_instances",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "matched_rules",
                table: "decision_instances",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "requirements_key",
                table: "decision_instances",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "decision_instances",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_decision_instances",
                table: "decision_instances",
                columns: new[] { "decision_evaluation_key", "evaluation_index" });

            migrationBuilder.CreateTable(
                name: "decision_requirements",
                columns: table => new
                {
                    requirements_key = table.Column<long>(type: "bigint", nullable: false),
                    deployment_key = table.Column<long>(type: "bigint", nullable: false),
                    requirements_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    resource_name = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_decision_requirements", x => x.requirements_key);
                });

            migrationBuilder.CreateIndex(
                name: "ix_decision_instances_decision_evaluation_instance_key",
                table: "decision_instances",
                column: "decision_evaluation_instance_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_decision_instances_evaluated_at",
                table: "decision_instances",
                column: "evaluated_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "decision_requirements");

            migrationBuilder.DropPrimaryKey(
                name: "PK_decision_instances",
                table: "decision_instances");

            migrationBuilder.DropIndex(
                name: "ix_decision_instances_decision_evaluation_instance_key",
                table: "decision_instances");

            migrationBuilder.DropIndex(
                name: "ix_decision_instances_evaluated_at",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "decision_evaluation_key",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "evaluation_index",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "decision_evaluation_instance_key",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "decision_name",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "decision_type",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "failure_en",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "failure_zh",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "inputs",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "matched_rules",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "requirements_key",
                table: "decision_instances");

            migrationBuilder.DropColumn(
                name: "state",
                table: "decision_instances");

            migrationBuilder.RenameColumn(
                name: "root_decision_definition_key",
                table: "decision_instances",
                newName: "decision_instance_key");

            migrationBuilder.AlterColumn<long>(
                name: "root_instance_key",
                table: "decision_instances",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "process_instance_key",
                table: "decision_instances",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "process_id",
                table: "decision_instances",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "process_definition_key",
                table: "decision_instances",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "element_instance_key",
                table: "decision_instances",
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_decision_instances",
                table: "decision_instances",
                column: "decision_instance_key");
        }
    }
}
