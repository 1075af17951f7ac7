using Microsoft.EntityFrameworkCore;
using Workflows.Feel;
using Workflows.Shop.Ports;
using Workflows.Shop.Storage;

namespace Workflows.Shop.Simulation;

/// <summary>Campaigns of the platform in the shop's own tables.</summary>
internal sealed class SimulatedCampaigns(ShopLedger ledger) : ICampaignPort
{
    public ValueTask<ShopResult<string>> LogIneligibleAsync(
        string idempotencyKey,
        Signup signup,
        string reason,
        CancellationToken cancellation
    ) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "activity.log",
            (db, now, _) =>
            {
                var id = ShopLedger.Number("BF", now, idempotencyKey);
                var row = new SignupRow { SignupNo = id, ActivityName = signup.ActivityName ?? "未命名活动" };
                Fill(row, signup, SignupState.Ineligible, now);
                row.Reason = reason;
                db.Signups.Add(row);
                return Task.FromResult<ShopResult<string>>(id);
            },
            cancellation
        );

    public async ValueTask<int> CountSignupsAsync(string activityName, CancellationToken cancellation)
    {
        await using var db = await ledger.OpenAsync(cancellation);
        return await db.Signups.CountAsync(
            row => row.ActivityName == activityName && (row.State == SignupState.Submitted || row.State == SignupState.Approved),
            cancellation
        );
    }

    public ValueTask<ShopResult<string>> SubmitSignupAsync(string idempotencyKey, Signup signup, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "platform.submitSignup",
            async (db, now, stop) =>
            {
                var number = signup.SignupNo!;
                var row = await db.Signups.FindAsync([number], stop);
                if (row is null)
                {
                    row = new SignupRow { SignupNo = number, ActivityName = signup.ActivityName ?? "未命名活动" };
                    db.Signups.Add(row);
                }
                Fill(row, signup, SignupState.Submitted, now);
                return number;
            },
            cancellation
        );

    public ValueTask<ShopResult<string>> SaveThemeAsync(string idempotencyKey, Theme theme, CancellationToken cancellation) =>
        ledger.OnceAsync<string>(
            idempotencyKey,
            "theme.save",
            async (db, now, stop) =>
            {
                var id = ShopLedger.Number("TH", now, idempotencyKey);
                db.Themes.Add(
                    new ThemeRow
                    {
                        ThemeId = id,
                        CampaignId = theme.CampaignId,
                        ThemeType = theme.ThemeType,
                        Slogan = theme.Slogan,
                        Idea = theme.Idea,
                        CopyDoc = theme.CopyDoc,
                        LastThemeId = theme.LastThemeId,
                        ContinuityNote = theme.ContinuityNote,
                        SavedAt = now,
                    }
                );
                if (theme.CampaignId is { } campaign && await db.Campaigns.FindAsync([campaign], stop) is { } row)
                    row.ThemeId = id;
                return id;
            },
            cancellation
        );

    private static void Fill(SignupRow row, Signup signup, SignupState state, DateTimeOffset now)
    {
        row.ActivityName = signup.ActivityName ?? row.ActivityName;
        row.Channel = signup.Channel ?? row.Channel;
        row.RegisterDeadline = signup.RegisterDeadline ?? row.RegisterDeadline;
        row.ActivityStart = signup.Start ?? row.ActivityStart;
        row.ActivityEnd = signup.End ?? row.ActivityEnd;
        row.Deposit = signup.Deposit ?? row.Deposit;
        row.CampaignId = signup.CampaignId ?? row.CampaignId;
        row.Items = FeelJson.ToJson(signup.Items);
        (row.State, row.Reason, row.ChangedAt) = (state, null, now);
    }
}
