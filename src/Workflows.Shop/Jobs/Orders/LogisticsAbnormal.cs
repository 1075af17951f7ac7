using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Orders;

/// <summary><c>logistics.abnormal</c>: parcels that have not moved for three days, or are unsigned after five.</summary>
public sealed class LogisticsAbnormal(IOrderPort orders) : ShopJob
{
    public override string JobType => "logistics.abnormal";
    public override string Zh => "列出异常包裹";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("idleDays", "未动天数（默认 3）", JobFieldType.Integer, false),
        new("unsignedDays", "未签收天数（默认 5）", JobFieldType.Integer, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new(
            "abnormalParcels",
            "异常包裹（orderNo,buyerNick,carrier,trackingNo,shippedAt,lastMovedAt,idleDays,unsignedTooLong）",
            JobFieldType.Rows
        ),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var parcels = await orders.AbnormalParcelsAsync(
            job.Variables.Integer("idleDays") ?? 3,
            job.Variables.Integer("unsignedDays") ?? 5,
            cancellation
        );
        return JobVariables.Completed(("abnormalParcels", Values.Table(parcels, Row)));
    }

    private static FeelContext Row(AbnormalParcel parcel) =>
        Values.Row(
            ("orderNo", parcel.OrderNo),
            ("buyerNick", parcel.BuyerNick),
            ("carrier", parcel.Carrier),
            ("trackingNo", parcel.TrackingNo),
            ("shippedAt", Values.Of(parcel.ShippedAt)),
            ("lastMovedAt", Values.Of(parcel.LastMovedAt)),
            ("idleDays", parcel.IdleDays),
            ("unsignedTooLong", parcel.IsUnsignedTooLong)
        );
}
