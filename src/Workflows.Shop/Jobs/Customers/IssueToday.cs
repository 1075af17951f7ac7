using System.Collections.Immutable;
using Workflows.Feel;
using Workflows.Runtime.Jobs;
using Workflows.Shop.Ports;

namespace Workflows.Shop.Jobs.Customers;

/// <summary><c>issue.today</c>: what was registered today.</summary>
public sealed class IssueToday(IIssuePort issues, TimeProvider clock) : ShopJob
{
    public override string JobType => "issue.today";
    public override string Zh => "取当日顾客问题";
    public override ImmutableArray<JobField> Inputs { get; } = [new("date", "日期（缺省今天）", JobFieldType.Date, false)];
    public override ImmutableArray<JobField> Outputs { get; } =
    [
        new(
            "issues",
            "顾客问题（issueId,buyerNick,orderNo,issueType,issueText,needManager,registeredBy,registeredAt,offHours）",
            JobFieldType.Rows
        ),
        new("offHoursIssues", "非上班时间的问题（同上列）", JobFieldType.Rows),
    ];

    protected override async ValueTask<JobOutcome> DoAsync(JobContext job, CancellationToken cancellation)
    {
        var found = await issues.OfDayAsync(job.Variables.Date("date") ?? ChinaTime.Day(clock.GetUtcNow()), cancellation);
        return JobVariables.Completed(
            ("issues", Values.Table(found, Row)),
            ("offHoursIssues", Values.Table(found.Where(issue => issue.IsOffHours), Row))
        );
    }

    private static FeelContext Row(CustomerIssue issue) =>
        Values.Row(
            ("issueId", issue.IssueId),
            ("buyerNick", issue.BuyerNick),
            ("orderNo", issue.OrderNo),
            ("issueType", issue.IssueType),
            ("issueText", issue.Text),
            ("needManager", issue.NeedsManager),
            ("registeredBy", issue.RegisteredBy),
            ("registeredAt", Values.Of(issue.RegisteredAt)),
            ("offHours", issue.IsOffHours)
        );
}
