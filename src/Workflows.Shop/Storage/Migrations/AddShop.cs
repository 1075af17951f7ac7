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
                last_moved_at = table.Column<long>(nullable: true),
                address = table.Column<string>(nullable: false),
                seller_memo = table.Column<string>(nullable: true),
                refunds = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_orders", row => row.order_no)
        );
        migrationBuilder.CreateIndex("ix_shop_orders_created_at", "shop_orders", "created_at");
        migrationBuilder.CreateIndex("ix_shop_orders_paid_at", "shop_orders", "paid_at");
        migrationBuilder.CreateIndex("ix_shop_orders_buyer_nick", "shop_orders", "buyer_nick");
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
            "shop_exchanges",
            table => new
            {
                ticket_no = table.Column<string>(nullable: false),
                order_no = table.Column<string>(nullable: false),
                buyer_nick = table.Column<string>(nullable: false),
                item_sku = table.Column<string>(nullable: true),
                exchange_to_sku = table.Column<string>(nullable: true),
                quantity = table.Column<int>(nullable: false),
                reason = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                price_diff = table.Column<decimal>(precision: 12, scale: 2, nullable: true),
                return_tracking_no = table.Column<string>(nullable: true),
                applied_at = table.Column<long>(nullable: false),
                changed_at = table.Column<long>(nullable: false),
                version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_exchanges", row => row.ticket_no)
        );
        migrationBuilder.CreateIndex("ix_shop_exchanges_order_no", "shop_exchanges", "order_no");
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
        migrationBuilder.CreateTable(
            "shop_effects",
            table => new
            {
                idempotency_key = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                answer = table.Column<string>(nullable: false),
                at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_effects", row => row.idempotency_key)
        );
        migrationBuilder.CreateTable(
            "shop_items",
            table => new
            {
                item_id = table.Column<string>(nullable: false),
                item_code = table.Column<string>(nullable: true),
                store_id = table.Column<string>(nullable: false),
                title = table.Column<string>(nullable: false),
                category = table.Column<string>(nullable: false),
                return_category = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                upload_no = table.Column<string>(nullable: true),
                reject_reason = table.Column<string>(nullable: true),
                listed_at = table.Column<long>(nullable: true),
                module_ids = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_items", row => row.item_id)
        );
        migrationBuilder.CreateTable(
            "shop_skus",
            table => new
            {
                sku_id = table.Column<string>(nullable: false),
                item_id = table.Column<string>(nullable: false),
                spec = table.Column<string>(nullable: false),
                barcode = table.Column<string>(nullable: true),
                cost = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                list_price = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                daily_price = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                floor_price = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                zone = table.Column<string>(nullable: false),
                on_hand = table.Column<int>(nullable: false),
                locked = table.Column<int>(nullable: false),
                reserved = table.Column<int>(nullable: false),
                on_order = table.Column<int>(nullable: false),
                arrive_at = table.Column<long>(nullable: true),
                version = table.Column<int>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_shop_skus", row => row.sku_id);
                table.ForeignKey("fk_shop_skus_item_id", row => row.item_id, "shop_items", "item_id", onDelete: ReferentialAction.Cascade);
            }
        );
        migrationBuilder.CreateIndex("ix_shop_skus_item_id", "shop_skus", "item_id");
        migrationBuilder.CreateTable(
            "shop_holds",
            table => new
            {
                hold_id = table.Column<string>(nullable: false),
                sku_id = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                @for = table.Column<string>(nullable: true),
                quantity = table.Column<int>(nullable: false),
                left = table.Column<int>(nullable: false),
                at = table.Column<long>(nullable: false),
                ended_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_shop_holds", row => new { row.hold_id, row.sku_id })
        );
        migrationBuilder.CreateIndex("ix_shop_holds_for", "shop_holds", "for");
        migrationBuilder.CreateTable(
            "shop_stock_snapshots",
            table => new
            {
                snapshot_id = table.Column<string>(nullable: false),
                sku_id = table.Column<string>(nullable: false),
                zone = table.Column<string>(nullable: false),
                book_quantity = table.Column<int>(nullable: false),
                at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_stock_snapshots", row => new { row.snapshot_id, row.sku_id })
        );
        migrationBuilder.CreateTable(
            "shop_plans",
            table => new
            {
                plan_id = table.Column<string>(nullable: false),
                type = table.Column<string>(nullable: false),
                year = table.Column<int>(nullable: false),
                quarter = table.Column<int>(nullable: true),
                month = table.Column<int>(nullable: true),
                sales_target = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                gross_margin_target = table.Column<decimal>(precision: 12, scale: 2, nullable: true),
                promo_budget_ratio = table.Column<decimal>(precision: 12, scale: 2, nullable: true),
                budget_total = table.Column<decimal>(precision: 12, scale: 2, nullable: true),
                document = table.Column<string>(nullable: false),
                published_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_plans", row => row.plan_id)
        );
        migrationBuilder.CreateTable(
            "shop_plan_lines",
            table => new
            {
                plan_id = table.Column<string>(nullable: false),
                line_no = table.Column<int>(nullable: false),
                kind = table.Column<string>(nullable: false),
                subject = table.Column<string>(nullable: false),
                month = table.Column<string>(nullable: true),
                sales = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                ad_budget = table.Column<decimal>(precision: 12, scale: 2, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_shop_plan_lines", row => new { row.plan_id, row.line_no });
                table.ForeignKey("fk_shop_plan_lines_plan_id", row => row.plan_id, "shop_plans", "plan_id", onDelete: ReferentialAction.Cascade);
            }
        );
        migrationBuilder.CreateTable(
            "shop_promotion_plans",
            table => new
            {
                promotion_plan_id = table.Column<string>(nullable: false),
                mode = table.Column<string>(nullable: false),
                campaign_id = table.Column<string>(nullable: true),
                period_start = table.Column<long>(nullable: false),
                period_end = table.Column<long>(nullable: false),
                uv_target = table.Column<int>(nullable: false),
                sales_target = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                budget = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                opened_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_promotion_plans", row => row.promotion_plan_id)
        );
        migrationBuilder.CreateTable(
            "shop_month_stats",
            table => new
            {
                store_id = table.Column<string>(nullable: false),
                month = table.Column<string>(nullable: false),
                sales = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                orders = table.Column<int>(nullable: false),
                uv = table.Column<int>(nullable: false),
                ad_cost = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                refunds = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_month_stats", row => new { row.store_id, row.month })
        );
        migrationBuilder.CreateTable(
            "shop_campaigns",
            table => new
            {
                campaign_id = table.Column<string>(nullable: false),
                type = table.Column<string>(nullable: false),
                month = table.Column<string>(nullable: false),
                theme = table.Column<string>(nullable: false),
                goal = table.Column<string>(nullable: true),
                target_sales = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                budget = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                state = table.Column<string>(nullable: false),
                plan_id = table.Column<string>(nullable: true),
                theme_id = table.Column<string>(nullable: true),
                published_url = table.Column<string>(nullable: true),
                start_at = table.Column<long>(nullable: true),
                end_at = table.Column<long>(nullable: true),
                created_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_campaigns", row => row.campaign_id)
        );
        migrationBuilder.CreateTable(
            "shop_themes",
            table => new
            {
                theme_id = table.Column<string>(nullable: false),
                campaign_id = table.Column<string>(nullable: true),
                theme_type = table.Column<string>(nullable: true),
                slogan = table.Column<string>(nullable: true),
                idea = table.Column<string>(nullable: true),
                copy_doc = table.Column<string>(nullable: false),
                last_theme_id = table.Column<string>(nullable: true),
                continuity_note = table.Column<string>(nullable: true),
                saved_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_themes", row => row.theme_id)
        );
        migrationBuilder.CreateTable(
            "shop_signups",
            table => new
            {
                signup_no = table.Column<string>(nullable: false),
                activity_name = table.Column<string>(nullable: false),
                channel = table.Column<string>(nullable: true),
                register_deadline = table.Column<long>(nullable: true),
                activity_start = table.Column<long>(nullable: true),
                activity_end = table.Column<long>(nullable: true),
                deposit = table.Column<decimal>(precision: 12, scale: 2, nullable: true),
                campaign_id = table.Column<string>(nullable: true),
                items = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                reason = table.Column<string>(nullable: true),
                changed_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_signups", row => row.signup_no)
        );
        migrationBuilder.CreateIndex("ix_shop_signups_activity_name", "shop_signups", "activity_name");
        migrationBuilder.CreateTable(
            "shop_accounts",
            table => new
            {
                account = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                balance = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_accounts", row => row.account)
        );
        migrationBuilder.CreateTable(
            "shop_ad_plans",
            table => new
            {
                ad_plan_id = table.Column<string>(nullable: false),
                line_no = table.Column<int>(nullable: false),
                account = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                daily_budget = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                promotion_plan_id = table.Column<string>(nullable: true),
                item_ids = table.Column<string>(nullable: false),
                document = table.Column<string>(nullable: false),
                starts_at = table.Column<long>(nullable: false),
                ends_at = table.Column<long>(nullable: true),
                paused_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_shop_ad_plans", row => new { row.ad_plan_id, row.line_no })
        );
        migrationBuilder.CreateTable(
            "shop_assets",
            table => new
            {
                asset_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                file = table.Column<string>(nullable: false),
                category = table.Column<string>(nullable: false),
                source = table.Column<string>(nullable: false),
                tags = table.Column<string>(nullable: false),
                item_ids = table.Column<string>(nullable: false),
                campaign_id = table.Column<string>(nullable: true),
                designer_user_id = table.Column<string>(nullable: true),
                finished_at = table.Column<long>(nullable: false),
                archived_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_shop_assets", row => row.asset_id)
        );
        migrationBuilder.CreateIndex("ix_shop_assets_finished_at", "shop_assets", "finished_at");
        migrationBuilder.CreateTable(
            "shop_creative_batches",
            table => new
            {
                creative_batch_id = table.Column<string>(nullable: false),
                asset_ids = table.Column<string>(nullable: false),
                state = table.Column<string>(nullable: false),
                reason = table.Column<string>(nullable: true),
                submitted_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_creative_batches", row => row.creative_batch_id)
        );
        migrationBuilder.CreateTable(
            "shop_pages",
            table => new
            {
                page_id = table.Column<string>(nullable: false),
                store_id = table.Column<string>(nullable: false),
                page_type = table.Column<string>(nullable: false),
                url = table.Column<string>(nullable: false),
                content = table.Column<string>(nullable: false),
                campaign_id = table.Column<string>(nullable: true),
                edition = table.Column<int>(nullable: false),
                published_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_pages", row => row.page_id)
        );
        migrationBuilder.CreateTable(
            "shop_page_backups",
            table => new
            {
                backup_id = table.Column<string>(nullable: false),
                page_id = table.Column<string>(nullable: false),
                url = table.Column<string>(nullable: false),
                content = table.Column<string>(nullable: false),
                campaign_id = table.Column<string>(nullable: true),
                taken_at = table.Column<long>(nullable: false),
                restored_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_shop_page_backups", row => row.backup_id)
        );
        migrationBuilder.CreateTable(
            "shop_sms_batches",
            table => new
            {
                sms_batch_id = table.Column<string>(nullable: false),
                template_id = table.Column<string>(nullable: false),
                purpose = table.Column<string>(nullable: true),
                campaign_id = table.Column<string>(nullable: true),
                content = table.Column<string>(nullable: false),
                parts = table.Column<int>(nullable: false),
                recipient_count = table.Column<int>(nullable: true),
                template = table.Column<string>(nullable: false),
                reason = table.Column<string>(nullable: true),
                plan_send_at = table.Column<long>(nullable: true),
                sent_count = table.Column<int>(nullable: false),
                delivered_rate = table.Column<decimal>(precision: 12, scale: 2, nullable: true),
                unsubscribes = table.Column<int>(nullable: true),
                is_cancelled = table.Column<bool>(nullable: false),
                submitted_at = table.Column<long>(nullable: false),
                version = table.Column<int>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_sms_batches", row => row.sms_batch_id)
        );
        migrationBuilder.CreateIndex("ix_shop_sms_batches_template_id", "shop_sms_batches", "template_id");
        migrationBuilder.CreateTable(
            "shop_sms_sends",
            table => new
            {
                send_id = table.Column<string>(nullable: false),
                sms_batch_id = table.Column<string>(nullable: false),
                batch = table.Column<int>(nullable: false),
                count = table.Column<int>(nullable: false),
                at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_sms_sends", row => row.send_id)
        );
        migrationBuilder.CreateIndex("ix_shop_sms_sends_sms_batch_id", "shop_sms_sends", "sms_batch_id");
        migrationBuilder.CreateTable(
            "shop_customers",
            table => new
            {
                buyer_nick = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                phone = table.Column<string>(nullable: false),
                vip_level = table.Column<int>(nullable: false),
                tags = table.Column<string>(nullable: false),
                note = table.Column<string>(nullable: true),
                sms_opt_out = table.Column<bool>(nullable: false),
                risk = table.Column<string>(nullable: true),
                last_follow_up_at = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_shop_customers", row => row.buyer_nick)
        );
        migrationBuilder.CreateTable(
            "shop_coupons",
            table => new
            {
                coupon_id = table.Column<string>(nullable: false),
                buyer_nick = table.Column<string>(nullable: false),
                amount = table.Column<decimal>(precision: 12, scale: 2, nullable: false),
                issued_at = table.Column<long>(nullable: false),
                expires_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_coupons", row => row.coupon_id)
        );
        migrationBuilder.CreateIndex("ix_shop_coupons_buyer_nick", "shop_coupons", "buyer_nick");
        migrationBuilder.CreateTable(
            "shop_issues",
            table => new
            {
                issue_id = table.Column<string>(nullable: false),
                buyer_nick = table.Column<string>(nullable: false),
                order_no = table.Column<string>(nullable: true),
                issue_type = table.Column<string>(nullable: false),
                text = table.Column<string>(nullable: false),
                needs_manager = table.Column<bool>(nullable: false),
                registered_by = table.Column<string>(nullable: true),
                registered_at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_issues", row => row.issue_id)
        );
        migrationBuilder.CreateIndex("ix_shop_issues_registered_at", "shop_issues", "registered_at");
        migrationBuilder.CreateTable(
            "shop_chats",
            table => new
            {
                chat_id = table.Column<string>(nullable: false),
                agent_user_id = table.Column<string>(nullable: false),
                buyer_nick = table.Column<string>(nullable: false),
                at = table.Column<long>(nullable: false),
                first_response_seconds = table.Column<int>(nullable: false),
                turns = table.Column<int>(nullable: false),
                topic = table.Column<string>(nullable: false),
                excerpt = table.Column<string>(nullable: false),
                order_no = table.Column<string>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_shop_chats", row => row.chat_id)
        );
        migrationBuilder.CreateIndex("ix_shop_chats_at", "shop_chats", "at");
        migrationBuilder.CreateTable(
            "shop_suppliers",
            table => new
            {
                supplier_id = table.Column<string>(nullable: false),
                name = table.Column<string>(nullable: false),
                is_photographer = table.Column<bool>(nullable: false),
                contact = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_shop_suppliers", row => row.supplier_id)
        );
        migrationBuilder.CreateTable(
            "shop_supplier_requests",
            table => new
            {
                request_no = table.Column<string>(nullable: false),
                kind = table.Column<string>(nullable: false),
                supplier_id = table.Column<string>(nullable: false),
                lines = table.Column<string>(nullable: false),
                due_at = table.Column<long>(nullable: true),
                campaign_id = table.Column<string>(nullable: true),
                requested_at = table.Column<long>(nullable: false),
                answered_at = table.Column<long>(nullable: true),
                confirmed_for = table.Column<long>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_shop_supplier_requests", row => row.request_no)
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("shop_supplier_requests");
        migrationBuilder.DropTable("shop_suppliers");
        migrationBuilder.DropTable("shop_chats");
        migrationBuilder.DropTable("shop_issues");
        migrationBuilder.DropTable("shop_coupons");
        migrationBuilder.DropTable("shop_customers");
        migrationBuilder.DropTable("shop_sms_sends");
        migrationBuilder.DropTable("shop_sms_batches");
        migrationBuilder.DropTable("shop_page_backups");
        migrationBuilder.DropTable("shop_pages");
        migrationBuilder.DropTable("shop_creative_batches");
        migrationBuilder.DropTable("shop_assets");
        migrationBuilder.DropTable("shop_ad_plans");
        migrationBuilder.DropTable("shop_accounts");
        migrationBuilder.DropTable("shop_signups");
        migrationBuilder.DropTable("shop_themes");
        migrationBuilder.DropTable("shop_campaigns");
        migrationBuilder.DropTable("shop_month_stats");
        migrationBuilder.DropTable("shop_promotion_plans");
        migrationBuilder.DropTable("shop_plan_lines");
        migrationBuilder.DropTable("shop_plans");
        migrationBuilder.DropTable("shop_stock_snapshots");
        migrationBuilder.DropTable("shop_holds");
        migrationBuilder.DropTable("shop_skus");
        migrationBuilder.DropTable("shop_items");
        migrationBuilder.DropTable("shop_effects");
        migrationBuilder.DropTable("shop_faults");
        migrationBuilder.DropTable("shop_sent");
        migrationBuilder.DropTable("shop_payments");
        migrationBuilder.DropTable("shop_exchanges");
        migrationBuilder.DropTable("shop_refunds");
        migrationBuilder.DropTable("shop_order_lines");
        migrationBuilder.DropTable("shop_orders");
    }
}
