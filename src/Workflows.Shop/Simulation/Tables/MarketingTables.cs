using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>Plans, campaigns and advertising.</summary>
internal static class MarketingTables
{
    public static ImmutableArray<ShopTable> All { get; } =
    [
        new ShopTable<PlanRow>(
            "plans",
            "计划",
            "Plans",
            [
                new("planId", "计划号", "plan"),
                new("type", "种类", "kind"),
                new("year", "年", "year", ShopColumnType.Number),
                new("quarter", "季", "quarter", ShopColumnType.Number),
                new("month", "月", "month", ShopColumnType.Number),
                new("target", "销售目标", "target", ShopColumnType.Money),
                new("budget", "预算", "budget", ShopColumnType.Money),
                new("lines", "明细行", "lines", ShopColumnType.Number),
                new("publishedAt", "发布", "published", ShopColumnType.Time),
            ],
            db => db.Plans.AsNoTracking().Include(row => row.Lines).OrderByDescending(row => row.PublishedAt),
            row =>
                [
                    row.PlanId,
                    States.OfPlan(row.Type),
                    row.Year,
                    row.Quarter,
                    row.Month,
                    row.SalesTarget,
                    row.BudgetTotal,
                    row.Lines.Count,
                    row.PublishedAt,
                ]
        ),
        new ShopTable<PromotionPlanRow>(
            "promotion-plans",
            "推广计划",
            "Promotion plans",
            [
                new("promotionPlanId", "计划号", "plan"),
                new("campaignId", "活动", "campaign"),
                new("uv", "流量目标", "visitors", ShopColumnType.Number),
                new("sales", "销售目标", "sales", ShopColumnType.Money),
                new("budget", "预算", "budget", ShopColumnType.Money),
                new("start", "开始", "from", ShopColumnType.Time),
                new("end", "结束", "to", ShopColumnType.Time),
            ],
            db => db.PromotionPlans.AsNoTracking().OrderByDescending(row => row.OpenedAt),
            row => [row.PromotionPlanId, row.CampaignId, row.UvTarget, row.SalesTarget, row.Budget, row.PeriodStart, row.PeriodEnd]
        ),
        new ShopTable<CampaignRow>(
            "campaigns",
            "活动",
            "Campaigns",
            [
                new("campaignId", "活动号", "campaign"),
                new("theme", "主题", "theme"),
                new("month", "月份", "month"),
                new("target", "目标", "target", ShopColumnType.Money),
                new("budget", "预算", "budget", ShopColumnType.Money),
                new("state", "状态", "state", ShopColumnType.State),
                new("url", "页面", "page"),
                new("startAt", "开始", "from", ShopColumnType.Time),
                new("endAt", "结束", "to", ShopColumnType.Time),
            ],
            db => db.Campaigns.AsNoTracking().OrderByDescending(row => row.CreatedAt).ThenBy(row => row.CampaignId),
            row =>
                [
                    row.CampaignId,
                    row.Theme,
                    row.Month,
                    row.TargetSales,
                    row.Budget,
                    States.Of(row.State),
                    row.PublishedUrl,
                    row.StartAt,
                    row.EndAt,
                ]
        ),
        new ShopTable<ThemeRow>(
            "themes",
            "主题",
            "Themes",
            [
                new("themeId", "主题号", "theme"),
                new("campaignId", "活动", "campaign"),
                new("slogan", "主标语", "slogan"),
                new("copy", "文案", "copy"),
                new("continuity", "与上期关联", "continuity"),
                new("savedAt", "归档", "saved", ShopColumnType.Time),
            ],
            db => db.Themes.AsNoTracking().OrderByDescending(row => row.SavedAt),
            row => [row.ThemeId, row.CampaignId, row.Slogan, row.CopyDoc, row.ContinuityNote, row.SavedAt]
        ),
        new ShopTable<SignupRow>(
            "signups",
            "活动报名",
            "Signups",
            [
                new("signupNo", "报名编号", "signup"),
                new("activity", "活动", "campaign"),
                new("state", "状态", "state", ShopColumnType.State),
                new("reason", "原因", "reason"),
                new("deposit", "保证金", "deposit", ShopColumnType.Money),
                new("deadline", "截止", "deadline", ShopColumnType.Time),
                new("changedAt", "更新", "changed", ShopColumnType.Time),
            ],
            db => db.Signups.AsNoTracking().OrderByDescending(row => row.ChangedAt),
            row => [row.SignupNo, row.ActivityName, States.Of(row.State), row.Reason, row.Deposit, row.RegisterDeadline, row.ChangedAt]
        ),
        new ShopTable<AdPlanRow>(
            "ads",
            "推广投放",
            "Advertising plans",
            [
                new("adPlanId", "计划号", "plan"),
                new("account", "账户", "account"),
                new("name", "名称", "name"),
                new("budget", "日预算", "daily budget", ShopColumnType.Money),
                new("items", "宝贝", "items"),
                new("state", "状态", "state", ShopColumnType.State),
                new("startsAt", "开始", "from", ShopColumnType.Time),
                new("endsAt", "结束", "to", ShopColumnType.Time),
            ],
            db => db.AdPlans.AsNoTracking().OrderByDescending(row => row.StartsAt).ThenBy(row => row.AdPlanId).ThenBy(row => row.LineNo),
            row =>
                [
                    row.AdPlanId,
                    States.OfAccount(row.Account),
                    row.Name,
                    row.DailyBudget,
                    row.ItemIds,
                    row.PausedAt is null ? "投放" : "已停",
                    row.StartsAt,
                    row.PausedAt ?? row.EndsAt,
                ]
        ),
        new ShopTable<AccountRow>(
            "accounts",
            "账户",
            "Accounts",
            [new("account", "账户", "account"), new("name", "名称", "name"), new("balance", "充值合计", "paid in", ShopColumnType.Money)],
            db => db.Accounts.AsNoTracking().OrderBy(row => row.Account),
            row => [row.Account, row.Name, row.Balance]
        ),
    ];
}
