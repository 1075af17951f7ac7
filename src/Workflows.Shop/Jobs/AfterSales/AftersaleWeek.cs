using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.AfterSales;

/// <summary><c>aftersale.week</c>: returns and exchanges of the last seven days.</summary>
public sealed class AftersaleWeek(IAfterSalesPort platform, TimeProvider clock) : ShopJob
{
    public override string JobType => "aftersale.week";
    public override string Zh => "取退换货登记周数据";
    public override ImmutableArray<JobField> Inputs { get; } = [new("days", "天数（默认 7）", JobFieldType.Integer, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new(
            "returnTable",
            "退换货（ticketNo,kind,orderNo,buyerNick,itemSku,quantity,reason,refundAmount,returnTrackingNo,status,appliedAt）",
            JobFieldType.Rows
        ),
        new("returnCount", "单数", JobFieldType.Integer),
        new("refundTotal", "退款合计", JobFieldType.Money),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var days = job.Variables.Integer("days") is > 0 and var given ? given : 7;
        var entries = await platform.SinceAsync(clock.GetUtcNow().AddDays(-days), cancellation);
        return JobVariables.Completed(
            ("returnTable", Values.Table(entries, Row)),
            ("returnCount", entries.Count),
            ("refundTotal", entries.Where(entry => entry.Kind != "exchange").Sum(entry => entry.Amount))
        );
    }

    private static FeelContext Row(AfterSalesEntry entry) =>
        Values.Row(
            ("ticketNo", entry.TicketNo),
            ("kind", entry.Kind),
            ("orderNo", entry.OrderNo),
            ("buyerNick", entry.BuyerNick),
            ("itemSku", entry.ItemSku),
            ("quantity", entry.Quantity),
            ("reason", entry.Reason),
            ("refundAmount", entry.Amount),
            ("returnTrackingNo", entry.ReturnTrackingNo),
            ("status", entry.Status),
            ("appliedAt", Values.Of(entry.AppliedAt))
        );
}
