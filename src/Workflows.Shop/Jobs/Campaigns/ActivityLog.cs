using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Campaigns;

/// <summary><c>activity.log</c>: writes down why the shop does not take part.</summary>
public sealed class ActivityLog(ICampaignPort campaigns) : ShopJob
{
    public override string JobType => "activity.log";
    public override string Zh => "记录不符报名资格";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("activityName", "活动名称", JobFieldType.Text),
        new("ineligibleReason", "不符原因", JobFieldType.Text),
        new("channel", "渠道", JobFieldType.Text, false),
        new("registerDeadline", "报名截止", JobFieldType.Moment, false),
        new("activityStart", "活动开始", JobFieldType.Moment, false),
        new("activityEnd", "活动结束", JobFieldType.Moment, false),
        new("deposit", "保证金", JobFieldType.Money, false),
        new("campaignId", "活动", JobFieldType.Text, false),
        new("signupItems", "报名款", JobFieldType.Rows, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } = [new("activityLogId", "记录号", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var logged = await campaigns.LogIneligibleAsync(
            job.IdempotencyKey,
            Signups.Of(job),
            job.Required("ineligibleReason"),
            cancellation
        );
        return Ended(logged, id => JobVariables.Completed(("activityLogId", id)));
    }
}
