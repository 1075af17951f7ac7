using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Campaigns;

/// <summary><c>platform.submitSignup</c>: the signup stands with the platform from now on.</summary>
public sealed class PlatformSubmitSignup(ICampaignPort campaigns) : ShopJob
{
    public override string JobType => "platform.submitSignup";
    public override string Zh => "登记已提交报名";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("signupNo", "报名编号", JobFieldType.Text),
        new("activityName", "活动名称", JobFieldType.Text, false),
        new("channel", "渠道", JobFieldType.Text, false),
        new("registerDeadline", "报名截止", JobFieldType.Moment, false),
        new("activityStart", "活动开始", JobFieldType.Moment, false),
        new("activityEnd", "活动结束", JobFieldType.Moment, false),
        new("deposit", "保证金", JobFieldType.Money, false),
        new("campaignId", "活动", JobFieldType.Text, false),
        new("signupItems", "报名款", JobFieldType.Rows, false),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var submitted = await campaigns.SubmitSignupAsync(job.IdempotencyKey, Signups.Of(job), cancellation);
        return Ended(submitted, _ => JobVariables.Completed());
    }
}
