using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>What the platform answers, and what it warns of.</summary>
internal static class PlatformMessages
{
    public static ImmutableArray<PartyMessage> All { get; } =
    [
        Review(
            "creative-approved",
            "素材审核通过",
            "Approve the material",
            null,
            (o, stop) => CreativeAsync(o, ReviewState.Approved, stop)
        ),
        Review(
            "creative-rejected",
            "素材审核拒绝",
            "Reject the material",
            "画面含夸大宣传用语",
            (o, stop) => CreativeAsync(o, ReviewState.Rejected, stop)
        ),
        Review("signup-approved", "报名审核通过", "Approve the signup", null, (o, stop) => SignupAsync(o, SignupState.Approved, stop)),
        Review(
            "signup-rejected",
            "报名审核未通过",
            "Reject the signup",
            "活动价未低于近 30 天最低成交价",
            (o, stop) => SignupAsync(o, SignupState.Rejected, stop)
        ),
        Review(
            "platform-campaign-cancelled",
            "平台取消活动",
            "Cancel the campaign",
            null,
            (o, stop) => SignupAsync(o, SignupState.Cancelled, stop)
        ),
        Review("item-approved", "宝贝审核通过", "Approve the items", null, (o, stop) => ItemsAsync(o, ItemState.Approved, stop)),
        Review("item-rejected", "宝贝审核不通过", "Reject the items", "主图含水印", (o, stop) => ItemsAsync(o, ItemState.Rejected, stop)),
        new Verdict(
            "campaign-emergency-stop",
            "活动紧急停止（价格错误、违规）",
            "Stop the campaign at once",
            OutsideActor.Platform,
            [PartyFields.Text("stopReason", "停止原因", "reason", "活动价设置错误，低于成本")],
            StopCampaignAsync
        ),
        new Verdict(
            "stock-alert",
            "活动商品库存预警",
            "Warn of low stock",
            OutsideActor.Platform,
            [PartyFields.Text("alertSkuId", "SKU", "SKU", "I1001-01"), PartyFields.Number("remainStock", "剩余库存", "pieces left", "6")],
            Nothing
        ),
        new Verdict(
            "budget-alert",
            "推广消耗达预算 90%",
            "Warn of the budget",
            OutsideActor.Platform,
            [PartyFields.Number("usedRatio", "已消耗（%）", "used (%)", "91")],
            Nothing
        ),
        new Verdict(
            "ztc-alert",
            "直通车预警（断货、超支、违规）",
            "Warn of a 直通车 item",
            OutsideActor.Platform,
            [
                PartyFields.Text("pausedItemId", "宝贝", "item", "I1001"),
                PartyFields.Select(
                    "pauseReason",
                    "原因",
                    "reason",
                    "stockout",
                    ("stockout", "断货", "out of stock"),
                    ("overspend", "超支", "overspent"),
                    ("violation", "违规", "violation")
                ),
            ],
            Nothing
        ),
    ];

    private static Verdict Review(
        string name,
        string zh,
        string en,
        string? rejectReason,
        Func<PartyOccasion, CancellationToken, Task> follow
    ) => new(name, zh, en, OutsideActor.Platform, rejectReason is null ? [] : [PartyFields.RejectReason(rejectReason)], follow);

    private static async Task CreativeAsync(PartyOccasion occasion, ReviewState state, CancellationToken cancellation)
    {
        if (await occasion.Shop.CreativeBatches.FindAsync([occasion.Key], cancellation) is { } batch)
            (batch.State, batch.Reason) = (state, occasion.Values.OptionalText("rejectReason"));
    }

    private static async Task SignupAsync(PartyOccasion occasion, SignupState state, CancellationToken cancellation)
    {
        if (await occasion.Shop.Signups.FindAsync([occasion.Key], cancellation) is { } signup)
            (signup.State, signup.Reason, signup.ChangedAt) = (state, occasion.Values.OptionalText("rejectReason"), occasion.Now);
    }

    private static async Task ItemsAsync(PartyOccasion occasion, ItemState state, CancellationToken cancellation)
    {
        foreach (var item in await occasion.Shop.Items.Where(row => row.UploadNo == occasion.Key).ToListAsync(cancellation))
            (item.State, item.RejectReason) = (state, occasion.Values.OptionalText("rejectReason"));
    }

    private static async Task StopCampaignAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.Campaigns.FindAsync([occasion.Key], cancellation) is { } campaign)
            (campaign.State, campaign.EndAt) = (CampaignState.Stopped, occasion.Now);
    }

    private static Task Nothing(PartyOccasion occasion, CancellationToken cancellation) => Task.CompletedTask;
}
