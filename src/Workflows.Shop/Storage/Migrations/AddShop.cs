using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Workflows.Shop.Storage.Migrations;

[DbContext(typeof(ShopDbContext))]
[Migration("20261124000001_AddShop")]
internal sealed class AddShop : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "shop_orders",
            table => new
            {
                order_no = table.Column<string>(nullable: false),
                store_id = table.Column<string>(nullable: false),
                buyer_nick = table.Column<string>(nullable: false),
                buyer_name = table.Column<string>(nullable: false),
                phone = table.Column<string>(nullable: false),
                status = table.Column<string>(nullable: false),
                order_amount = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                paid_amount = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                refunded_amount = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                created_at = table.Column<long>(nullable: false),
                paid_at = table.Column<long>(nullable: true),
                shipped_at = table.Column<long>(nullable: true),
                signed_at = table.Column<long>(nullable: true),
                carrier = table.Column<string>(nullable: true),
                tracking_no = table.Column<string>(nullable: true),
                category = table.Column<string>(nullable: false),
                seller_memo = table.Column<string>(nullable: true),
                refunds = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_orders", row => row.order_no)
        );
        migrationBuilder.CreateTable(
            "shop_order_lines",
            table => new
            {
                order_no = table.Column<string>(nullable: false),
                line_no = table.Column<int>(nullable: false),
                sku_id = table.Column<string>(nullable: false),
                item_id = table.Column<string>(nullable: false),
                title = table.Column<string>(nullable: false),
                spec = table.Column<string>(nullable: false),
                quantity = table.Column<int>(nullable: false),
                price = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_shop_order_lines", row => new { row.order_no, row.line_no });
                table.ForeignKey("fk_shop_order_lines_order_no", row => row.order_no, "shop_orders", "order_no", onDelete: ReferentialAction.Cascade);
            }
        );
        migrationBuilder.CreateTable(
            "shop_refunds",
            table => new
            {
                refund_id = table.Column<string>(nullable: false),
                order_no = table.Column<string>(nullable: false),
                refund_type = table.Column<string>(nullable: false),
                reason = table.Column<string>(nullable: false),
                amount = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                state = table.Column<string>(nullable: false),
                applied_at = table.Column<long>(nullable: false),
                changed_at = table.Column<long>(nullable: false),
                return_tracking_no = table.Column<string>(nullable: true),
                refuse_reason = table.Column<string>(nullable: true),
                version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_refunds", row => row.refund_id)
        );
        migrationBuilder.CreateIndex("ix_shop_refunds_order_no", "shop_refunds", "order_no");
        migrationBuilder.CreateTable(
            "shop_payments",
            table => new
            {
                transaction_no = table.Column<string>(nullable: false),
                idempotency_key = table.Column<string>(nullable: false),
                refund_id = table.Column<string>(nullable: false),
                order_no = table.Column<string>(nullable: true),
                amount = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                paid_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_payments", row => row.transaction_no)
        );
        migrationBuilder.CreateIndex("ux_shop_payments_idempotency_key", "shop_payments", "idempotency_key", unique: true);
        migrationBuilder.CreateIndex("ix_shop_payments_refund_id", "shop_payments", "refund_id");
        migrationBuilder.CreateTable(
            "shop_sent",
            table => new
            {
                idempotency_key = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                recipient = table.Column<string>(nullable: false),
                text = table.Column<string>(nullable: false),
                link = table.Column<string>(nullable: true),
                order_no = table.Column<string>(nullable: true),
                at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_sent", row => row.idempotency_key)
        );
        migrationBuilder.CreateIndex("ix_shop_sent_at", "shop_sent", "at");
        migrationBuilder.CreateTable(
            "shop_faults",
            table => new
            {
                job_type = table.Column<string>(nullable: false),
                error_code = table.Column<string>(nullable: false),
                times = table.Column<int>(nullable: false),
                remaining = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_faults", row => row.job_type)
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("shop_faults");
        migrationBuilder.DropTable("shop_sent");
        migrationBuilder.DropTable("shop_payments");
        migrationBuilder.DropTable("shop_refunds");
        migrationBuilder.DropTable("shop_order_lines");
        migrationBuilder.DropTable("shop_orders");
    }
}
