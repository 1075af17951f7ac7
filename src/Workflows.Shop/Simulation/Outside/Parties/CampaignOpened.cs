using System.Collections.Immutable;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary><c>platform-campaign-opened</c>: the platform invites shops to a campaign.</summary>
internal sealed class CampaignOpened : PartyMessage
{
    public override string Name => "platform-campaign-opened";
    public override string Zh => "开放活动报名";
    public override string En => "Open a campaign";
    public override OutsideActor Actor => OutsideActor.Platform;

    public override ImmutableArray<EventField> Fields { get; } =
    [
        new("activityName", "活动名称", "campaign", EventFieldType.Text, Default: "聚划算 年货专场"),
        PartyFields.Select(
            "channel",
            "渠道",
            "channel",
            "juhuasuan",
            ("juhuasuan", "聚划算", "juhuasuan"),
            ("daily_special", "天天特价", "daily special"),
            ("gold_coin", "淘金币", "gold coin"),
            ("official", "官方大促", "official"),
            ("other", "其他", "other")
        ),
        PartyFields.Moment("registerDeadline", "报名截止", "deadline", 24 * 5),
        PartyFields.Moment("activityStart", "活动开始", "begins", 24 * 10),
        PartyFields.Moment("activityEnd", "活动结束", "ends", 24 * 13),
        PartyFields.Number("minStock", "最低库存", "least stock", "50"),
        new("maxPriceRule", "价格要求", "price rule", EventFieldType.Text, Default: "不高于近 30 天最低成交价的 9 折"),
        new("deposit", "保证金/费用（元）", "deposit", EventFieldType.Money, Default: "500.00"),
    ];

    public override string StartKey(EventValues values, DateTimeOffset now) => values.Text("activityName");
}

/// <summary><c>new-goods-arrived</c>: new goods have come into the warehouse and are to be put on sale.</summary>
internal sealed class NewGoodsArrived : PartyMessage
{
    public override string Name => "new-goods-arrived";
    public override string Zh => "新品到货";
    public override string En => "New goods arrive";
    public override OutsideActor Actor => OutsideActor.Supplier;

    public override ImmutableArray<EventField> Fields { get; } =
    [
        PartyFields.Select(
            "storeType",
            "店铺类型",
            "kind of shop",
            "flagship",
            ("flagship", "旗舰店", "flagship"),
            ("direct", "直营", "direct")
        ),
        PartyFields.Select(
            "storeId",
            "店铺",
            "shop",
            "store-flagship",
            ("store-flagship", "旗舰店", "flagship"),
            ("store-direct", "直营店", "direct")
        ),
        new(
            "newItems",
            "新品清单",
            "new items",
            EventFieldType.Lines,
            Default: "HZ-2001，羊毛混纺大衣，女装，3，268，90\nHZ-2002，加绒阔腿裤，女装，2，58，120"
        )
        {
            Options =
            [
                new("itemCode", "货号", "code"),
                new("name", "名称", "name"),
                new("category", "类目", "category"),
                new("#skuCount", "SKU 数", "SKUs"),
                new("#cost", "成本", "cost"),
                new("#arriveQty", "到货数量", "pieces"),
            ],
        },
        PartyFields.Moment("listingAt", "计划上架", "to be listed", 24 * 4),
    ];

    public override string StartKey(EventValues values, DateTimeOffset now) =>
        $"{values.Text("newItems").Split([',', '，'])[0]}-{ChinaTime.Day(now):yyMMdd}";
}
