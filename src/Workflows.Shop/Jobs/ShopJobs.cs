using System.Collections.Immutable;
using Workflows.Shop.Jobs.Ads;
using Workflows.Shop.Jobs.AfterSales;
using Workflows.Shop.Jobs.Assets;
using Workflows.Shop.Jobs.Campaigns;
using Workflows.Shop.Jobs.Customers;
using Workflows.Shop.Jobs.Items;
using Workflows.Shop.Jobs.Notices;
using Workflows.Shop.Jobs.Orders;
using Workflows.Shop.Jobs.Pages;
using Workflows.Shop.Jobs.Plans;
using Workflows.Shop.Jobs.Processes;
using Workflows.Shop.Jobs.Reports;
using Workflows.Shop.Jobs.Sms;
using Workflows.Shop.Jobs.Stock;
using Workflows.Shop.Jobs.Suppliers;

namespace Workflows.Shop.Jobs;

/// <summary>The job types that the shop does.</summary>
public static class ShopJobs
{
    /// <summary>Classes of the handlers, by kind of outside system.</summary>
    internal static ImmutableArray<Type> Types { get; } =
    [
        typeof(LogisticsAbnormal),
        typeof(OrderCloseUnpaid),
        typeof(OrderGet),
        typeof(OrderMarkShipped),
        typeof(StockAllocate),
        typeof(StockCheck),
        typeof(StockLock),
        typeof(StockRelease),
        typeof(StockReserve),
        typeof(StockSellThrough),
        typeof(StockSnapshotJob),
        typeof(StockUnlock),
        typeof(ItemApplyModule),
        typeof(ItemList),
        typeof(ItemPublish),
        typeof(ItemRollbackModule),
        typeof(ItemUnlist),
        typeof(PlanFindPublished),
        typeof(PlanLoadHistory),
        typeof(PlanLoadPromotionBasis),
        typeof(PlanPublish),
        typeof(PlanPublishQuarter),
        typeof(ActivityCount),
        typeof(ActivityLog),
        typeof(PlatformSubmitSignup),
        typeof(ThemeSave),
        typeof(AdsGetBalance),
        typeof(AdsSubmitPlan),
        typeof(ZtcLaunch),
        typeof(ZtcPause),
        typeof(AssetFindUnarchived),
        typeof(AssetPublish),
        typeof(ImageCheckSpec),
        typeof(PlatformSubmitCreative),
        typeof(PageBackup),
        typeof(PageCheckLinks),
        typeof(PagePublish),
        typeof(PagePublishCampaign),
        typeof(PageRestore),
        typeof(SmsCollectReport),
        typeof(SmsSendBatch),
        typeof(SmsSubmitTemplate),
        typeof(CouponIssue),
        typeof(CrmDueVip),
        typeof(CrmIdentify),
        typeof(CrmRecordCall),
        typeof(ImSampleChats),
        typeof(IssueRegister),
        typeof(IssueToday),
        typeof(SupplierRequestInfo),
        typeof(SupplierRequestSample),
        typeof(SupplierSendPurchaseOrder),
        typeof(VendorShootOrder),
        typeof(AftersaleWeek),
        typeof(CustomerNotify),
        typeof(CustomerRequestPayment),
        typeof(PayRefund),
        typeof(PlatformAgreeExchange),
        typeof(PlatformAgreeReturn),
        typeof(PlatformRefuseRefund),
        typeof(NotifyEscalate),
        typeof(NotifyRemind),
        typeof(ReportDailySales),
        typeof(ReportDailyStore),
        typeof(ReportSignupToday),
        typeof(ReportStoreWeek),
        typeof(ReportZtc6),
        typeof(ReportZuanzhan),
        typeof(ProcessStart),
    ];
}
