using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Workflows.Persistence.PostgreSql.Migrations;

/// <summary>
/// Nothing in a stream is ever changed: the database itself refuses. And every commit notes its transaction, so that readers of the whole log
/// can stop at the oldest one that is still open.
/// </summary>
[DbContext(typeof(PostgreSqlWorkflowsDbContext))]
[Migration("20261124120000_AppendOnlyCommits")]
internal sealed class AppendOnlyCommits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("ALTER TABLE commits ADD COLUMN transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id();");
        migrationBuilder.Sql(
            """
            CREATE FUNCTION refuse_change_of_commits() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'commits are append-only'; END $$;
            CREATE TRIGGER commits_no_change BEFORE UPDATE OR DELETE ON commits FOR EACH ROW EXECUTE FUNCTION refuse_change_of_commits();
            CREATE TRIGGER commits_no_truncate BEFORE TRUNCATE ON commits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_commits();
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("DROP TRIGGER commits_no_change ON commits; DROP TRIGGER commits_no_truncate ON commits;");
        migrationBuilder.Sql("DROP FUNCTION refuse_change_of_commits(); ALTER TABLE commits DROP COLUMN transaction_id;");
    }
}
