using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Workflows.Server.Storage.Migrations;

/// <summary>The tables of local accounts. No column names a type, so that one migration serves both databases.</summary>
[DbContext(typeof(ServerDbContext))]
[Migration("20261124000000_AddAccounts")]
public sealed class AddAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "accounts",
            table => new
            {
                id = table.Column<string>(nullable: false),
                grants = table.Column<string>(nullable: false),
                user_name = table.Column<string>(maxLength: 256, nullable: true),
                normalized_user_name = table.Column<string>(maxLength: 256, nullable: true),
                email = table.Column<string>(maxLength: 256, nullable: true),
                normalized_email = table.Column<string>(maxLength: 256, nullable: true),
                email_confirmed = table.Column<bool>(nullable: false),
                password_hash = table.Column<string>(nullable: true),
                security_stamp = table.Column<string>(nullable: true),
                concurrency_stamp = table.Column<string>(nullable: true),
                phone_number = table.Column<string>(nullable: true),
                phone_number_confirmed = table.Column<bool>(nullable: false),
                two_factor_enabled = table.Column<bool>(nullable: false),
                lockout_end = table.Column<DateTimeOffset>(nullable: true),
                lockout_enabled = table.Column<bool>(nullable: false),
                access_failed_count = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_accounts", row => row.id)
        );
        migrationBuilder.CreateIndex("ix_accounts_normalized_user_name", "accounts", "normalized_user_name", unique: true);
        migrationBuilder.CreateIndex("ix_accounts_normalized_email", "accounts", "normalized_email");

        migrationBuilder.CreateTable(
            "account_claims",
            table => new
            {
                id = table
                    .Column<int>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                user_id = table.Column<string>(nullable: false),
                claim_type = table.Column<string>(nullable: true),
                claim_value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_claims", row => row.id);
                table.ForeignKey("fk_account_claims", row => row.user_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            }
        );
        migrationBuilder.CreateIndex("ix_account_claims_user_id", "account_claims", "user_id");

        migrationBuilder.CreateTable(
            "account_logins",
            table => new
            {
                login_provider = table.Column<string>(nullable: false),
                provider_key = table.Column<string>(nullable: false),
                provider_display_name = table.Column<string>(nullable: true),
                user_id = table.Column<string>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_logins", row => new { row.login_provider, row.provider_key });
                table.ForeignKey("fk_account_logins", row => row.user_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            }
        );

        migrationBuilder.CreateTable(
            "account_tokens",
            table => new
            {
                user_id = table.Column<string>(nullable: false),
                login_provider = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                value = table.Column<string>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_account_tokens", row => new { row.user_id, row.login_provider, row.name });
                table.ForeignKey("fk_account_tokens", row => row.user_id, "accounts", "id", onDelete: ReferentialAction.Cascade);
            }
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("account_tokens");
        migrationBuilder.DropTable("account_logins");
        migrationBuilder.DropTable("account_claims");
        migrationBuilder.DropTable("accounts");
    }
}
