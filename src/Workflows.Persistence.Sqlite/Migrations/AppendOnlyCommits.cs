using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Workflows.Persistence.Sqlite.Migrations;

/// <summary>Nothing in a stream is ever changed: the database itself refuses.</summary>
[DbContext(typeof(SqliteWorkflowsDbContext))]
[Migration("20261124120000_AppendOnlyCommits")]
internal sealed class AppendOnlyCommits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            "CREATE TRIGGER commits_no_update BEFORE UPDATE ON commits BEGIN SELECT RAISE(ABORT, 'commits are append-only'); END;"
        );
        migrationBuilder.Sql(
            "CREATE TRIGGER commits_no_delete BEFORE DELETE ON commits BEGIN SELECT RAISE(ABORT, 'commits are append-only'); END;"
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER commits_no_update;");
        migrationBuilder.Sql("DROP TRIGGER commits_no_delete;");
    }
}
