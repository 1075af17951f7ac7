using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Tables;

/// <summary>Pictures, pages and SMS.</summary>
internal static class PictureTables
{
    public static ImmutableArray<ShopTable> All { get; } =
    [
        new ShopTable<AssetRow>(
            "assets",
            "素材",
            "Pictures",
            [
                new("assetId", "素材号", "picture"),
                new("name", "文件", "file"),
                new("category", "分类", "category"),
                new("tags", "标签", "tags"),
                new("items", "宝贝", "items"),
                new("designer", "美工", "designer"),
                new("finishedAt", "完成", "finished", ShopColumnType.Time),
                new("archivedAt", "建档", "filed", ShopColumnType.Time),
            ],
            db => db.Assets.AsNoTracking().OrderByDescending(row => row.FinishedAt),
            row =>
                [
                    row.AssetId,
                    row.Name,
                    States.OfAsset(row.Category),
                    row.Tags,
                    row.ItemIds,
                    row.DesignerUserId,
                    row.FinishedAt,
                    row.ArchivedAt,
                ]
        ),
        new ShopTable<CreativeBatchRow>(
            "creatives",
            "素材送审",
            "Reviews of material",
            [
                new("batchId", "送审号", "batch"),
                new("assets", "素材", "pictures"),
                new("state", "状态", "state", ShopColumnType.State),
                new("reason", "原因", "reason"),
                new("submittedAt", "提交", "submitted", ShopColumnType.Time),
            ],
            db => db.CreativeBatches.AsNoTracking().OrderByDescending(row => row.SubmittedAt),
            row => [row.CreativeBatchId, row.AssetIds, States.Of(row.State), row.Reason, row.SubmittedAt]
        ),
        new ShopTable<PageRow>(
            "pages",
            "页面",
            "Pages",
            [
                new("pageId", "页面号", "page"),
                new("store", "店铺", "shop"),
                new("content", "展示内容", "shows"),
                new("edition", "版次", "edition", ShopColumnType.Number),
                new("url", "地址", "address"),
                new("publishedAt", "发布", "published", ShopColumnType.Time),
            ],
            db => db.Pages.AsNoTracking().OrderBy(row => row.PageId),
            row => [row.PageId, StoreNames.Of(row.StoreId), row.Content, row.Edition, row.Url, row.PublishedAt]
        ),
        new ShopTable<PageBackupRow>(
            "backups",
            "页面备份",
            "Page backups",
            [
                new("backupId", "备份号", "backup"),
                new("pageId", "页面号", "page"),
                new("content", "内容", "content"),
                new("takenAt", "备份", "taken", ShopColumnType.Time),
                new("restoredAt", "还原", "restored", ShopColumnType.Time),
            ],
            db => db.PageBackups.AsNoTracking().OrderByDescending(row => row.TakenAt),
            row => [row.BackupId, row.PageId, row.Content, row.TakenAt, row.RestoredAt]
        ),
        new ShopTable<SmsBatchRow>(
            "sms",
            "短信批次",
            "SMS",
            [
                new("batchId", "批次号", "batch"),
                new("templateId", "模板号", "template"),
                new("content", "正文", "text"),
                new("state", "模板", "template state", ShopColumnType.State),
                new("sent", "已发", "sent", ShopColumnType.Number),
                new("rate", "到达率（%）", "delivered (%)", ShopColumnType.Number),
                new("unsubscribes", "退订", "unsubscribed", ShopColumnType.Number),
                new("planSendAt", "计划发送", "planned", ShopColumnType.Time),
            ],
            db => db.SmsBatches.AsNoTracking().OrderByDescending(row => row.SubmittedAt),
            row =>
                [
                    row.SmsBatchId,
                    row.TemplateId,
                    row.Content,
                    row.IsCancelled ? "已撤销" : States.Of(row.Template),
                    row.SentCount,
                    row.DeliveredRate,
                    row.Unsubscribes,
                    row.PlanSendAt,
                ]
        ),
    ];
}
