using System.Globalization;

namespace Workflows.Faults.Load;

/// <summary>One return of goods, one refund only, or one way through <see cref="WaitingFlow"/>, with the values that its people and its customer give.</summary>
internal sealed record ReturnCase(int Number, string OrderNo, bool IsWaiting)
{
    public string ProcessId => IsWaiting ? WaitingFlow.ProcessId : "p15-return";

    public string RefundId => string.Create(CultureInfo.InvariantCulture, $"FAULT-{Number:D6}");

    /// <summary>The buyer sends the goods back; else nothing was shipped yet.</summary>
    public bool IsReturn => Number % 3 == 0;

    /// <summary>The platform's message starts it; else a client of the API does.</summary>
    public bool StartsByMessage => !IsWaiting && Number % 2 == 0;

    private string TrackingNo => "YT-" + RefundId;

    public object Application =>
        new
        {
            refundId = RefundId,
            orderNo = OrderNo,
            buyerNick = "小鹿乱撞",
            refundType = IsReturn ? "return_refund" : "refund_only",
            reason = IsReturn ? "no_reason" : "other",
            refundAmount = 0.01m,
            agreedAmount = IsWaiting ? 0.01m : (decimal?)null,
            paidAmount = 168.00m,
            shipped = IsReturn,
        };

    /// <summary>What happens to it, in this order.</summary>
    public IEnumerable<Step> Steps =>
        IsWaiting ? Waiting()
        : IsReturn ? Return()
        : RefundOnly();

    private IEnumerable<Step> Waiting()
    {
        yield return new Step.Complete("approve", new { });
        yield return new Step.Publish(WaitingFlow.Message, RefundId, new { });
        yield return new Step.End();
    }

    private static IEnumerable<Step> RefundOnly()
    {
        yield return Register(null);
        yield return new Step.Complete("intercept", new { interceptOutcome = "stopped", interceptNote = "已从待出库区取回" });
        yield return Callback();
    }

    private IEnumerable<Step> Return()
    {
        yield return Register(
            TimeProvider.System.GetUtcNow().AddDays(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        yield return new Step.Complete(
            "contact-customer",
            new
            {
                contactCustomerOutcome = "agree",
                talkNote = "顾客同意寄回",
                agreedAmount = 0.01m,
            }
        );
        yield return new Step.Publish("return-shipped", RefundId, new { returnTrackingNo = TrackingNo });
        yield return new Step.Publish("parcel-arrived", TrackingNo, new { });
        var photo = new
        {
            id = "file-1",
            name = "开箱.jpg",
            size = 20480,
        };
        yield return new Step.Complete(
            "receive-parcel",
            new
            {
                receiveParcelOutcome = "received",
                receivedQty = 1,
                unpackPhotos = new[] { photo },
            }
        );
        yield return new Step.Complete("inspect", new { inspectResult = "good" });
        yield return new Step.Complete("restock", new { stockGrade = "good", location = "A-03-12" });
        yield return Callback();
    }

    private static Step Register(string? signedAt) =>
        new Step.Complete(
            "register",
            new
            {
                contactPhone = "13800001111",
                issueDetail = "不想要了",
                goodsIntact = true,
                signedAt,
                category = "normal",
            }
        );

    private static Step Callback() => new Step.Complete("callback", new { satisfaction = 5, feedback = "处理很快" });
}

/// <summary>Something that a person does or the outside sends.</summary>
internal abstract record Step
{
    private Step() { }

    public sealed record Complete(string ElementId, object Variables) : Step;

    public sealed record Publish(string Message, string CorrelationKey, object Variables) : Step;

    /// <summary>Nobody does anything: timers and jobs bring it to its end.</summary>
    public sealed record End : Step;
}
