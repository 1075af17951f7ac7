using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Pages;

/// <summary><c>page.publishCampaign</c>: shows a campaign and lets it run.</summary>
public sealed class PagePublishCampaign(IPagePort pages) : ShopJob
{
    public override string JobType => "page.publishCampaign";
    public override string Zh => "发布活动页";
    public override ImmutableArray<JobField> Inputs { get; } = [new("campaignId", "活动", JobFieldType.Text)];
    public override ImmutableArray<JobField> Outputs { get; } = [new("publishedUrl", "页面地址", JobFieldType.Text)];
    public override ImmutableArray<string> ErrorCodes => ["PUBLISH_FAILED"];
    public override string LastAttemptError => "PUBLISH_FAILED";

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var published = await pages.PublishCampaignAsync(job.IdempotencyKey, job.Required("campaignId"), cancellation);
        return Ended(published, url => JobVariables.Completed(("publishedUrl", url)));
    }
}
