using System.Collections.Immutable;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Campaigns;

/// <summary><c>theme.save</c>: files an approved theme.</summary>
public sealed class ThemeSave(ICampaignPort campaigns) : ShopJob
{
    public override string JobType => "theme.save";
    public override string Zh => "主题归档";
    public override ImmutableArray<JobField> Inputs { get; } =
    [
        new("copyDoc", "文案", JobFieldType.Text),
        new("selectedIdea", "入选创意", JobFieldType.Text, false),
        new("slogan", "主标语", JobFieldType.Text, false),
        new("campaignId", "活动", JobFieldType.Text, false),
        new("themeType", "主题类型", JobFieldType.Text, false),
        new("lastThemeId", "上一期主题", JobFieldType.Text, false),
        new("continuityNote", "与上期关联性", JobFieldType.Text, false),
    ];
    public override ImmutableArray<JobField> Outputs { get; } =
    [new("themeId", "主题号", JobFieldType.Text), new("themeStatus", "approved", JobFieldType.Text)];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var theme = new Theme(
            job.Text("campaignId"),
            job.Text("themeType"),
            job.Text("slogan"),
            job.Text("selectedIdea"),
            job.Required("copyDoc"),
            job.Text("lastThemeId"),
            job.Text("continuityNote")
        );
        return Ended(
            await campaigns.SaveThemeAsync(job.IdempotencyKey, theme, cancellation),
            id => JobVariables.Completed(("themeId", id), ("themeStatus", "approved"))
        );
    }
}
