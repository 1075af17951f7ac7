using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Workflows.Server.Storage.Migrations;

[DbContext(typeof(ServerDbContext))]
[Migration("20261124000001_AddFilesAndDrafts")]
public sealed class AddFilesAndDrafts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "files",
            table => new
            {
                id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                size = table.Column<long>(nullable: false),
                content_type = table.Column<string>(nullable: false),
                width = table.Column<int>(nullable: true),
                height = table.Column<int>(nullable: true),
                sha256 = table.Column<string>(nullable: false),
                uploaded_by = table.Column<string>(nullable: false),
                uploaded_at = table.Column<DateTimeOffset>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_files", row => row.id)
        );
        migrationBuilder.CreateTable(
            "file_contents",
            table => new { sha256 = table.Column<string>(nullable: false), content = table.Column<byte[]>(nullable: false) },
            constraints: table => table.PrimaryKey("pk_file_contents", row => row.sha256)
        );
        migrationBuilder.CreateTable(
            "file_uses",
            table => new
            {
                file_id = table.Column<string>(nullable: false),
                process_instance_key = table.Column<long>(nullable: false),
                element_id = table.Column<string>(nullable: true),
                at = table.Column<DateTimeOffset>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_file_uses", row => new { row.file_id, row.process_instance_key })
        );
        migrationBuilder.CreateIndex("ix_file_uses_process_instance_key", "file_uses", "process_instance_key");
        migrationBuilder.CreateTable(
            "model_drafts",
            table => new
            {
                process_id = table.Column<string>(nullable: false),
                based_on_version = table.Column<int>(nullable: false),
                files = table.Column<string>(nullable: false),
                saved_at = table.Column<DateTimeOffset>(nullable: false),
                saved_by = table.Column<string>(nullable: false),
                etag = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_model_drafts", row => row.process_id)
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("model_drafts");
        migrationBuilder.DropTable("file_uses");
        migrationBuilder.DropTable("file_contents");
        migrationBuilder.DropTable("files");
    }
}
