using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Shop.Jobs;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation.Outside.Parties;

/// <summary>What suppliers, photographers and the SMS platform answer.</summary>
internal static class SupplierMessages
{
    public static ImmutableArray<PartyMessage> All { get; } =
    [
        Answer(
            "purchase-order-confirmed",
            "确认补货交期",
            "Confirm the order",
            [PartyFields.Moment("confirmedArriveAt", "确认到货时间", "arrives at", 72)],
            ConfirmAsync
        ),
        Answer(
            "item-info-supplied",
            "提供商品资料",
            "Give the information",
            [PartyFields.Text("suppliedInfo", "资料说明", "what was sent", "参数表、质检报告、成分标各一份")],
            AnsweredAsync
        ),
        Answer(
            "sample-arrived",
            "样品送到",
            "The sample arrives",
            [PartyFields.Number("sampleQty", "到样件数", "pieces", "2")],
            AnsweredAsync
        ),
        Answer(
            "shoot-delivered",
            "外包交片",
            "Deliver the pictures",
            [
                PartyFields.Number("rawCount", "原片数", "pictures", "86"),
                PartyFields.Text("rawFolder", "原片位置", "folder", "NAS/外包/2026-11"),
            ],
            AnsweredAsync
        ),
        new Verdict(
            "shoot-cancelled",
            "撤销拍摄需求",
            "Withdraw the shoot",
            OutsideActor.Colleague,
            [PartyFields.Text("cancelReason", "撤销原因", "reason", "款式取消上新")],
            (_, _) => Task.CompletedTask
        ),
        Sms("sms-template-approved", "短信模板通过", "Approve the text", [], (batch, _) => batch.Template = ReviewState.Approved),
        Sms(
            "sms-template-rejected",
            "短信模板被拒",
            "Reject the text",
            [PartyFields.RejectReason("营销短信缺少退订方式")],
            (batch, reason) => (batch.Template, batch.Reason) = (ReviewState.Rejected, reason)
        ),
        new SmsCancel(),
    ];

    private static Verdict Answer(
        string name,
        string zh,
        string en,
        ImmutableArray<EventField> fields,
        Func<PartyOccasion, CancellationToken, Task> follow
    ) => new(name, zh, en, OutsideActor.Supplier, fields, follow);

    private static Verdict Sms(string name, string zh, string en, ImmutableArray<EventField> fields, Action<SmsBatchRow, string?> change) =>
        new(
            name,
            zh,
            en,
            OutsideActor.Sms,
            fields,
            (occasion, _) =>
            {
                foreach (var batch in occasion.Shop.SmsBatches.Where(row => row.TemplateId == occasion.Key).ToList())
                {
                    change(batch, occasion.Values.OptionalText("rejectReason"));
                    batch.Version++;
                }
                return Task.CompletedTask;
            }
        );

    private static async Task AnsweredAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.SupplierRequests.FindAsync([occasion.Key], cancellation) is { } request)
            request.AnsweredAt = occasion.Now;
    }

    private static async Task ConfirmAsync(PartyOccasion occasion, CancellationToken cancellation)
    {
        if (await occasion.Shop.SupplierRequests.FindAsync([occasion.Key], cancellation) is not { } request)
            return;
        request.AnsweredAt = occasion.Now;
        request.ConfirmedFor = FeelContext.Empty.With("at", occasion.Values.Text("confirmedArriveAt")).Moment("at");
        foreach (var line in (FeelJson.Parse(request.Lines) as FeelList ?? FeelList.Empty).OfType<FeelContext>())
        {
            if (line.Text("skuId") is { } id && await occasion.Shop.Skus.FindAsync([id], cancellation) is { } sku)
                (sku.ArriveAt, sku.Version) = (request.ConfirmedFor, sku.Version + 1);
        }
    }

    private sealed class SmsCancel : PartyMessage
    {
        public override string Name => "sms-cancel";
        public override string Zh => "发送前撤销短信";
        public override string En => "Withdraw the text before it is sent";
        public override OutsideActor Actor => OutsideActor.Colleague;

        public override async Task<FeelContext> HappenAsync(PartyOccasion occasion, CancellationToken cancellation)
        {
            if (await occasion.Shop.SmsBatches.FindAsync([occasion.Key], cancellation) is { } batch)
                (batch.IsCancelled, batch.Version) = (true, batch.Version + 1);
            return FeelContext.Empty;
        }
    }
}
