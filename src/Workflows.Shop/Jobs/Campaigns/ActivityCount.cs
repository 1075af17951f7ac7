using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Campaigns;

/// <summary><c>activity.count</c>: how often the shop has signed up for a campaign of that name.</summary>
public sealed class ActivityCount(ICampaignPort campaigns) : ShopJob
{
    public override string JobType => "activity.count";
    public override string Zh => "同活动报名次数";
    public override ImmutableArray<JobField> Inputs { get; } = [new("activityName", "活动名称", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("signupCount", "已报名次数", JobFieldType.Integer)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var count = await campaigns.CountSignupsAsync(job.Required("activityName"), cancellation);
        return JobVariables.Completed(("signupCount", count));
    }
}
