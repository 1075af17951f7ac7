using Microsoft.EntityFrameworkCore;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>The SMS platform in the shop's own tables.</summary>
internal sealed class SimulatedSms(ShopLedger ledger) : ISmsPort
{
    public const string Account = "sms";
    private const int BatchSize = 1000;
    private const int FirstPart = 70;
    private const int LaterPart = 67;

    public ValueTask<ShopResult<SmsTemplate>> SubmitTemplateAsync(string idempotencyKey, SmsDraft draft, CancellationToken cancellation) =>
        ledger.OnceAsync<SmsTemplate>(
            idempotencyKey,
            "sms.submitTemplate",
            (db, now, _) =>
            {
                var number = ShopLedger.Number("", now, idempotencyKey);
                var template = new SmsTemplate($"TPL{number}", $"SMS{number}");
                var text = draft.Signature is { } signature ? $"【{signature.Trim('【', '】')}】{draft.Content}" : draft.Content;
                db.SmsBatches.Add(
                    new SmsBatchRow
                    {
                        SmsBatchId = template.SmsBatchId,
                        TemplateId = template.TemplateId,
                        Purpose = draft.Purpose,
                        CampaignId = draft.CampaignId,
                        Content = text,
                        Parts = PartsOf(text),
                        RecipientCount = draft.RecipientCount,
                        PlanSendAt = draft.PlanSendAt,
                        SubmittedAt = now,
                    }
                );
                return Task.FromResult<ShopResult<SmsTemplate>>(template);
            },
            cancellation
        );

    public ValueTask<ShopResult<int>> SendAsync(string idempotencyKey, SmsSending sending, CancellationToken cancellation) =>
        ledger.OnceAsync<int>(
            idempotencyKey,
            "sms.sendBatch",
            async (db, now, stop) =>
            {
                var batch = sending.SmsBatchId is { } id ? await db.SmsBatches.FindAsync([id], stop) : null;
                if (batch is { Template: ReviewState.Rejected } or { IsCancelled: true })
                    return Failed("短信模板未通过或批次已撤销");
                var total = sending.RecipientCount ?? batch?.RecipientCount ?? await ReachableAsync(db, stop);
                var count = Math.Clamp(total - ((sending.Batch - 1) * BatchSize), 0, BatchSize);
                if (await db.Accounts.FindAsync([Account], stop) is not { } account || account.Balance < count * PartsOf(sending.Content))
                    return Failed("短信账户余量不足，请先充值");
                account.Balance -= count * PartsOf(sending.Content);
                account.Version++;
                if (batch is not null)
                {
                    batch.SentCount += count;
                    batch.Version++;
                }
                db.SmsSends.Add(
                    new SmsSendRow
                    {
                        SendId = ShopLedger.Number("SD", now, idempotencyKey),
                        SmsBatchId = batch?.SmsBatchId ?? "",
                        Batch = sending.Batch,
                        Count = count,
                        At = now,
                    }
                );
                return count;
            },
            cancellation
        );

    public ValueTask<ShopResult<SmsReport>> CollectAsync(string idempotencyKey, string smsBatchId, CancellationToken cancellation) =>
        ledger.OnceAsync<SmsReport>(
            idempotencyKey,
            "sms.collectReport",
            async (db, now, stop) =>
            {
                if (await db.SmsBatches.FindAsync([smsBatchId], stop) is not { } batch)
                    return new ShopRefusal("UNKNOWN_BATCH", $"短信平台没有批次 {smsBatchId}", $"there is no batch {smsBatchId}");
                var day = ChinaTime.Day(now);
                var rate = batch.SentCount == 0 ? 0m : Traffic.Part(smsBatchId, day, 942, 989) / 10m;
                var unsubscribes = batch.SentCount * Traffic.Part($"{smsBatchId} out", day, 1, 6) / 1000;
                var leaving = await db
                    .Customers.Where(row => !row.SmsOptOut)
                    .OrderBy(row => row.BuyerNick)
                    .Take(unsubscribes)
                    .ToListAsync(stop);
                leaving.ForEach(row => row.SmsOptOut = true);
                (batch.DeliveredRate, batch.Unsubscribes) = (rate, unsubscribes);
                batch.Version++;
                return new SmsReport(rate, unsubscribes);
            },
            cancellation
        );

    /// <summary>What a text is charged as: 70 characters alone, 67 each when it is longer.</summary>
    internal static int PartsOf(string text) => text.Length <= FirstPart ? 1 : (text.Length + LaterPart - 1) / LaterPart;

    private static Task<int> ReachableAsync(ShopDbContext db, CancellationToken cancellation) =>
        db.Customers.CountAsync(row => !row.SmsOptOut, cancellation);

    private static ShopRefusal Failed(string zh) => new("SMS_SEND_FAILED", zh, "the SMS platform does not send");
}
